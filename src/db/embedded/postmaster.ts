import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { serverEnvironment } from './cluster';
import type { Place } from './place';
import type { Postmaster } from './postmaster-pid';
import { isAlive } from './processes';
import { EmbeddedError, hasCode, messageOf } from './trouble';

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
export const loginUrl = (user: string, password: string, port: number, database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Waits until the server answers with our password; null when it went away, is not ours, takes too long, or on `signal`. */
export async function waitUntilReady(
  place: Place,
  found: () => Postmaster | null,
  limitMs: number,
  signal?: AbortSignal,
): Promise<Postmaster | null> {
  for (const until = Date.now() + limitMs; Date.now() < until && !signal?.aborted; await pause(50)) {
    const server = found();
    if (server === null) return null;
    if (server.port > 0 && (await answers(place, server.port))) return server;
  }
  return null;
}

async function answers(place: Place, port: number): Promise<boolean> {
  const url = loginUrl('postgres', place.superPassword, port, 'postgres');
  const sql = postgres(url, { max: 1, connect_timeout: 5, backoff: false, onnotice: () => undefined });
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    return row?.folder === place.pgData;
  } catch (error) {
    if (hasCode(error, '28P01')) {
      throw new EmbeddedError(
        'lost-password',
        `The database in ${place.pgData} does not accept the password kept for it.`,
      );
    }
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Starts the server on a free port of the loopback interface and waits until it answers. On `signal` it is stopped again. */
export async function startPostmaster(
  place: Place,
  binaries: string,
  logFile: string,
  settings: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = launch(place, binaries, logFile, { ...DEFAULTS, ...sharedMemory(), ...settings, port: String(port) });
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', () => resolve(lastWords(logFile)));
    });
    let why: string | null = null;
    void ended.then((words) => {
      why = words;
    });
    const mine = () => (why === null && child.pid !== undefined ? { pid: child.pid, port } : null);
    // Recovery after a crash may take long; giving up would only make it start over.
    const server = await waitUntilReady(place, mine, 600_000, signal).catch(async (error: unknown) => {
      if (child.pid !== undefined) await stopPostmaster(child.pid);
      throw error;
    });
    if (server !== null) return server;
    if (signal?.aborted && child.pid !== undefined) await stopPostmaster(child.pid);
    signal?.throwIfAborted();
    await Promise.race([ended, pause(1000)]);
    if (why === null && child.pid !== undefined) await stopPostmaster(child.pid);
    const words = why ?? 'it did not answer within ten minutes';
    // Taken between looking and binding; or children of a killed server are still leaving.
    if (attempt < 20 && /address already in use|could not bind|still in use/i.test(words)) {
      await pause(attempt * 50);
      continue;
    }
    throw new EmbeddedError(
      'not-started',
      `The embedded PostgreSQL did not start: ${words}\nIts log is ${logFile}. Set DATABASE_URL to use a server of your own.`,
    );
  }
}

/** Asks for a fast shutdown, then for an immediate one (the next start recovers). Resolves when the server is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, limitMs] of [
    ['SIGINT', 3000],
    ['SIGQUIT', 1000],
    ['SIGKILL', 500],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (hasCode(error, 'ESRCH')) return;
      throw error;
    }
    for (const until = Date.now() + limitMs; Date.now() < until; await pause(20)) if (!isAlive(pid)) return;
  }
}

const DEFAULTS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_statement: 'none',
};

/** Containers often have 64 MB of /dev/shm or none: parallel queries would fail there for want of memory. */
function sharedMemory(): Record<string, string> {
  if (process.platform !== 'linux') return {};
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize >= 256 * 1024 * 1024) return {};
  } catch {
    // No such folder.
  }
  return { dynamic_shared_memory_type: 'mmap' };
}

function launch(place: Place, binaries: string, logFile: string, settings: Record<string, string>): ChildProcess {
  keepSmall(logFile);
  const log = openSync(logFile, 'a', 0o600);
  try {
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // Detached: Ctrl-C in the terminal must reach Docket only, which then stops its parts in order.
    const child = spawn(join(binaries, 'bin/postgres'), ['-D', place.pgData, ...options], {
      ...place.user,
      cwd: '/',
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
      windowsHide: true,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

function keepSmall(logFile: string): void {
  try {
    if (statSync(logFile).size > 5 * 1024 * 1024) renameSync(logFile, `${logFile}.1`);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

function lastWords(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8').trim().split('\n').slice(-6).join('\n');
  } catch (error) {
    return messageOf(error);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
