import { spawn, spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded';
import { MAJOR, packagedBinaries, placeBinaries } from './embedded/binaries';
import { stopPostmaster } from './embedded/postmaster';
import { birthOf, isAlive } from './embedded/processes';
import { isRoot, unprivilegedUser } from './embedded/system-user';

let folder: string;
/** A database folder to copy: made once, because making it takes a second. */
let made: string;
let dataDir: string;
const running: Embedded[] = [];
const others: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-embedded-'));
  await chmod(folder, 0o755);
  made = join(folder, 'made');
  const server = await start({ dataDir: made });
  await query(server, (sql) => sql`create table kept (value text)`);
  await server.stop();
});
afterAll(async () => {
  for (const kill of others) await kill();
  for (const server of running) {
    await server.stop();
    // One that was only joined.
    if (isAlive(server.pid)) await stopPostmaster(server.pid);
  }
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async (context) => {
  dataDir = join(folder, context.task.id);
  await mkdir(dataDir, { mode: 0o711 });
});
/** For tests that need no first start: a database, copied as by hand (when root did it, root owns everything). */
const withDatabase = () => cp(made, dataDir, { recursive: true });

async function start(options: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, systemFolders: [join(folder, 'system')], ...options });
  running.push(server);
  return server;
}
async function query<T>(server: Embedded, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
const keep = (server: Embedded, value: string) => query(server, (sql) => sql`insert into kept values (${value})`);
const kept = (server: Embedded) =>
  query(server, async (sql) => (await sql`select value from kept`).map((row) => row['value']));
const pgData = () => join(dataDir, 'postgres');

/** Another process that starts the same server; what it said, and how to kill it. */
async function otherProcess(): Promise<{
  said: { pid?: number; adopted?: boolean; error?: string };
  kill(): Promise<void>;
}> {
  const program = fileURLToPath(new URL('./embedded.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir, join(folder, 'system')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => {
    child.kill('SIGKILL');
    return exited;
  };
  others.push(kill);
  const line = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
  return { said: JSON.parse(line), kill };
}

test('starts, stops within five seconds, and starts again with what was committed', async () => {
  await withDatabase();
  const first = await start();
  expect(first.version).toMatch(new RegExp(`^${MAJOR}\\.`));
  await keep(first, 'first');
  const began = performance.now();
  await first.stop();
  expect(performance.now() - began).toBeLessThan(5000);
  expect(isAlive(first.pid)).toBe(false);
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await kept(second)).toEqual(['first']);
  await second.stop();
});

test('the owner is no superuser, and only this user can read the passwords', async () => {
  await withDatabase();
  const server = await start();
  const [owner] = await query(
    server,
    (sql) => sql`select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`,
  );
  expect(owner).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: true });
  expect((await stat(join(dataDir, 'database.json'))).mode & 0o077).toBe(0);
  expect((await stat(pgData())).mode & 0o077).toBe(0);
  const wrong = new URL(server.superUrl);
  wrong.password = 'wrong';
  const sql = postgres(wrong.href, { max: 1 });
  await expect(sql`select 1`).rejects.toThrow('password authentication failed');
  await sql.end();
  await server.stop();
});

describe('after kill -9', () => {
  test('of Docket alone, the next start goes on with the server that is left', async () => {
    await withDatabase();
    const other = await otherProcess();
    await other.kill();
    const server = await start();
    expect(server).toMatchObject({ adopted: true, pid: other.said.pid });
    await keep(server, 'adopted');
    expect(await kept(server)).toEqual(['adopted']);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  test('of everything, what was committed is there', async () => {
    await withDatabase();
    const other = await otherProcess();
    const joined = await start({ join: true });
    await keep(joined, 'committed');
    await other.kill();
    process.kill(joined.pid, 'SIGKILL');
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await kept(server)).toEqual(['committed']);
    await server.stop();
  });
});

test('a second start says who runs already; one that joins uses that server and leaves it alone', async () => {
  await withDatabase();
  const other = await otherProcess();
  await expect(start()).rejects.toThrow(/already runs .*\(process \d+\)/);
  const joined = await start({ join: true });
  expect(joined).toMatchObject({ adopted: true, pid: other.said.pid });
  await joined.stop();
  expect(isAlive(joined.pid)).toBe(true);
  await other.kill();
  await (await start()).stop();
});

test('of two starts at the same moment one wins and the other is told', async () => {
  await withDatabase();
  const all = await Promise.allSettled([start(), start()]);
  expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const reason = all.find((one) => one.status === 'rejected')?.reason;
  expect(reason).toMatchObject({ code: 'already-running' });
  for (const one of all) if (one.status === 'fulfilled') await one.value.stop();
});

test('lock files whose process ids were given to others since keep nobody out', async () => {
  await withDatabase();
  const stranger = process.ppid;
  await writeFile(join(pgData(), 'postmaster.pid'), `${stranger}\n${pgData()}\n1\n5432\n\n127.0.0.1\n\nready\n`);
  const born = birthOf(stranger) === null ? null : 'another-boot/1';
  if (born !== null) await writeFile(join(dataDir, 'postgres.lock'), JSON.stringify({ pid: stranger, born, id: 'x' }));
  const server = await start();
  expect(server.adopted).toBe(false);
  await server.stop();
});

test('a start that is broken off, making the database or starting the server, leaves no server and no lock', async () => {
  const making = new AbortController();
  const log = () => making.abort();
  await expect(start({ signal: making.signal, log })).rejects.toThrow(/abort/i);
  expect(await readdir(dataDir)).toEqual(['database.json']);

  await withDatabase();
  const starting = new AbortController();
  const begun = start({ signal: starting.signal });
  while (!(await readdir(pgData())).includes('postmaster.pid')) await new Promise((resolve) => setTimeout(resolve, 5));
  starting.abort();
  await expect(begun).rejects.toThrow(/abort/i);
  expect(await readdir(pgData())).not.toContain('postmaster.pid');
  expect(await readdir(dataDir)).not.toContain('postgres.lock');
});

test('a first start that was killed half-way is begun anew', async () => {
  await cp(join(made, 'database.json'), join(dataDir, 'database.json'));
  await mkdir(join(dataDir, 'postgres.new/base'), { recursive: true });
  await writeFile(join(dataDir, 'postgres.lock'), '{"pid":');
  const server = await start();
  await query(server, (sql) => sql`select 1`);
  await server.stop();
  expect(await readdir(dataDir)).not.toContain('postgres.new');
});

describe('says what to do when', () => {
  test('the database was written by another major version', async () => {
    await withDatabase();
    await writeFile(join(pgData(), 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toMatchObject({
      code: 'other-version',
      message: expect.stringContaining('PostgreSQL 17'),
    });
  });

  test('the passwords are gone or damaged', async () => {
    await withDatabase();
    await writeFile(join(dataDir, 'database.json'), '{');
    await expect(start()).rejects.toMatchObject({ code: 'lost-password' });
    await rm(join(dataDir, 'database.json'));
    await expect(start()).rejects.toMatchObject({ code: 'lost-password' });
  });

  test('the password kept is not the database’s', async () => {
    await withDatabase();
    const file = join(dataDir, 'database.json');
    const note = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...note, superPassword: 'other' }));
    await expect(start()).rejects.toMatchObject({ code: 'lost-password' });
    await writeFile(file, JSON.stringify(note));
  });

  test('the data folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await expect(start({ dataDir: join(file, 'data') })).rejects.toMatchObject({ code: 'not-writable' });
    if (process.platform === 'linux') {
      await expect(start({ dataDir: '/proc' })).rejects.toMatchObject({ code: 'not-writable' });
    }
  });

  test('the server cannot start', async () => {
    await withDatabase();
    await expect(start({ settings: { shared_buffers: 'much' } })).rejects.toMatchObject({
      code: 'not-started',
      message: expect.stringContaining('shared_buffers'),
    });
    // Its lock is free again.
    await (await start()).stop();
  });
});

describe.skipIf(!isRoot())('as root', () => {
  test('PostgreSQL runs as another user, and keeps that user', async () => {
    await withDatabase();
    const server = await start();
    const { uid } = unprivilegedUser();
    expect((await stat(join(pgData(), 'PG_VERSION'))).uid).toBe(uid);
    expect((await stat(`/proc/${server.pid}`)).uid).toBe(uid);
    await server.stop();
  });

  test('behind a private folder the database goes where that user can get in', async () => {
    const home = join(dataDir, 'root');
    await mkdir(home, { mode: 0o700 });
    const server = await start({ dataDir: join(home, 'data') });
    await query(server, (sql) => sql`create table kept (value text)`);
    await keep(server, 'inside');
    await server.stop();
    expect(await readdir(join(home, 'data'))).not.toContain('postgres');
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    const again = await start({ dataDir: join(home, 'data') });
    expect(await kept(again)).toEqual(['inside']);
    await again.stop();
    await rm(dirname(JSON.parse(await readFile(join(home, 'data/database.json'), 'utf8')).place), { recursive: true });
    await expect(start({ dataDir: join(home, 'data') })).rejects.toMatchObject({ code: 'lost-data' });
  });

  test('programs behind a private folder are copied, and a copy others could have changed is not run', async () => {
    const hidden = join(dataDir, 'root/package/native');
    await mkdir(dirname(hidden), { recursive: true });
    await chmod(join(dataDir, 'root'), 0o700);
    await cp(packagedBinaries(), hidden, { recursive: true, filter: (path) => !path.endsWith('.a') });
    await writeFile(join(dirname(hidden), 'package.json'), '{"version":"18.4"}');
    const copies = join(dataDir, 'copies');
    const user = unprivilegedUser();
    const copy = placeBinaries(() => copies, user, hidden);
    expect(copy).toBe(join(copies, 'postgresql-package-18.4'));
    const version = spawnSync(join(copy, 'bin/postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
    expect(version.stdout).toContain(`PostgreSQL) ${MAJOR}`);
    await chown(join(copy, 'bin/postgres'), user.uid, user.gid);
    expect(() => placeBinaries(() => copies, user, hidden)).toThrow('not trusted');
  });
});

test('library links that no install script made are made in a copy', async () => {
  const bare = join(dataDir, 'package/native');
  const links = JSON.parse(await readFile(join(packagedBinaries(), 'pg-symlinks.json'), 'utf8'));
  const names: string[] = links.map((link: { target: string }) => link.target.split('/').at(-1));
  const wanted = (path: string) => !path.endsWith('.a') && !names.some((name) => path.endsWith(`/${name}`));
  await cp(packagedBinaries(), bare, { recursive: true, filter: wanted });
  await writeFile(join(dirname(bare), 'package.json'), '{"version":"18.4"}');
  const copy = placeBinaries(() => join(dataDir, 'copies'), null, bare);
  for (const name of names) await stat(join(copy, 'lib', name));
});
