import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import postgres from 'postgres';
import { MAJOR } from './binaries';
import type { Place } from './place';
import { EmbeddedError } from './trouble';

export const OWNER_ROLE = 'docket_owner';
export const DATABASE = 'docket';

/** Only what PostgreSQL needs: PGDATA, PGPORT and the like of the person who starts Docket must not reach it. */
export const serverEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  const wanted = { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C' };
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), NODE_ENV: process.env.NODE_ENV };
};

/** Makes the database files if there are none. They appear all at once: a start killed half-way leaves nothing usable. */
export async function ensureCluster(
  place: Place,
  binaries: string,
  log: (message: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (existsSync(place.pgData)) {
    requireMajor(place);
    return;
  }
  log('making the database');
  const fresh = join(place.folder, 'postgres.new');
  const passwordFile = join(place.folder, 'postgres.pw');
  try {
    for (const path of [fresh, passwordFile]) rmSync(path, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(passwordFile, `${place.superPassword}\n`, { mode: 0o400 });
    if (place.user !== null) for (const path of [fresh, passwordFile]) chownSync(path, place.user.uid, place.user.gid);
    await initdb(join(binaries, 'bin/initdb'), fresh, passwordFile, place, signal);
    chmodSync(fresh, 0o700);
    renameSync(fresh, place.pgData);
  } finally {
    for (const path of [fresh, passwordFile]) rmSync(path, { recursive: true, force: true });
  }
}

/** Not synchronous: it takes seconds on a busy machine, and a signal must be heard meanwhile. */
async function initdb(
  program: string,
  folder: string,
  passwordFile: string,
  place: Place,
  signal?: AbortSignal,
): Promise<void> {
  // The built-in locale sorts by code point the same way on every machine and needs no locale of the system.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const child = spawn(program, [`--pgdata=${folder}`, ...login, ...locale, '--no-instructions'], {
    ...place.user,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  const stop = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', stop);
  const words = text(child.stderr);
  const ended = await new Promise<number | Error>((resolve) => {
    child.once('error', resolve);
    child.once('close', (code) => resolve(code ?? 1));
  });
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (ended === 0) return;
  const cause = ended instanceof Error ? ended : undefined;
  const why = cause?.message ?? (await words).trim();
  throw new EmbeddedError(
    'not-started',
    `The embedded PostgreSQL could not make its database in ${folder}: ${why}\n` +
      'Set DATABASE_URL to use a PostgreSQL server of your own.',
    { cause },
  );
}

function requireMajor(place: Place): void {
  const file = join(place.pgData, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (found === String(MAJOR)) return;
  throw new EmbeddedError(
    found === null ? 'lost-data' : 'other-version',
    found === null
      ? `${place.pgData} is no database (PG_VERSION is missing). Restore it, or move it away to begin with an empty one.`
      : `The database in ${place.pgData} was written by PostgreSQL ${found}, and this Docket brings ${MAJOR}, which cannot ` +
          'open it. Dump it with the Docket that wrote it (pg_dump) and restore the dump here, or give this one a folder ' +
          'of its own with DOCKET_DATA.',
  );
}

/** The role that owns everything (no superuser) and its database. */
export async function ensureOwner(superUrl: string, ownerPassword: string): Promise<void> {
  const sql = postgres(superUrl, { max: 1, onnotice: () => undefined });
  try {
    const [is] = await sql<{ role: boolean; database: boolean }[]>`
      select exists (select from pg_roles where rolname = ${OWNER_ROLE}) as role,
        exists (select from pg_database where datname = ${DATABASE}) as database`;
    // The password is made of letters, digits, - and _.
    if (!is?.role) await sql.unsafe(`create role ${OWNER_ROLE} login createrole password '${ownerPassword}'`);
    if (!is?.database) await sql.unsafe(`create database ${DATABASE} owner ${OWNER_ROLE}`);
  } finally {
    await sql.end({ timeout: 2 });
  }
}
