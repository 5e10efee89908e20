import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlace } from './embedded/place';
import { loginUrl, startPostmaster, stopPostmaster } from './embedded/postmaster';

const DEBIAN = '/usr/lib/postgresql/15';

/** Whether this machine has the oldest PostgreSQL that Docket works with. */
export const hasDebianServer = existsSync(join(DEBIAN, 'bin/postgres'));

/** Starts the distribution's PostgreSQL 15 in a temporary folder. */
export async function debianServer(): Promise<{ superUrl: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-test-15-'));
  const place = openPlace(folder);
  const passwordFile = join(folder, 'password');
  mkdirSync(place.pgData, { mode: 0o700 });
  writeFileSync(passwordFile, place.superPassword, { mode: 0o400 });
  if (place.user !== null)
    for (const path of [place.pgData, passwordFile]) chownSync(path, place.user.uid, place.user.gid);
  const options = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const initdb = spawnSync(join(DEBIAN, 'bin/initdb'), ['-D', place.pgData, `--pwfile=${passwordFile}`, ...options], {
    ...place.user,
    cwd: '/',
    encoding: 'utf8',
  });
  if (initdb.status !== 0) throw new Error(initdb.stderr);
  chmodSync(place.pgData, 0o700);
  const server = await startPostmaster(place, DEBIAN, join(folder, 'log'), { fsync: 'off', max_connections: '200' });
  return {
    superUrl: loginUrl('postgres', place.superPassword, server.port, 'postgres'),
    stop: async () => {
      await stopPostmaster(server.pid);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
