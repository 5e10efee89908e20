import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { placeBinaries } from './embedded/binaries';
import { DATABASE, ensureCluster, ensureOwner, OWNER_ROLE } from './embedded/cluster';
import { type LockAttempt, tryLock } from './embedded/lock';
import { openPlace, type Place } from './embedded/place';
import { loginUrl, pause, startPostmaster, stopPostmaster, waitUntilReady } from './embedded/postmaster';
import { clearStaleLockFile, findPostmaster, type Postmaster } from './embedded/postmaster-pid';
import { EmbeddedError } from './embedded/trouble';

export interface EmbeddedOptions {
  /** Holds passwords, log and (where the server's user can get in) the database. Made when absent. */
  readonly dataDir: string;
  /** Told what takes time. */
  readonly log?: (message: string) => void;
  /** Use the server that another Docket of this folder runs, if there is one; `stop` then leaves it alone. */
  readonly join?: boolean;
  /** Breaks the start off: what it began is stopped, and the start fails. Once it has succeeded, `stop` is the way. */
  readonly signal?: AbortSignal;
  /** Server settings beside the default ones; for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where root keeps what lies in no private folder; for tests. */
  readonly systemFolders?: readonly string[];
}

export interface Embedded {
  /** Of the role that owns the database and may create roles, but is no superuser. Leads to the server itself. */
  readonly ownerUrl: string;
  readonly directUrl: string;
  /** Superuser on the database `postgres`: for tests and the doctor. */
  readonly superUrl: string;
  /** `18.4` */
  readonly version: string;
  /** Whether the server ran already: left over from a killed Docket, or another Docket's (`join`). */
  readonly adopted: boolean;
  /** Process id of the server. */
  readonly pid: number;
  /** Within 5 s. What was committed is kept. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that Docket brings, for trial and tests. Life cycle: whoever holds the lock beside the database
 * owns the server until `stop` or death. A server that survived its owner is adopted by the next one. The server
 * listens on a free loopback port, with passwords that only this user can read.
 *
 * @throws EmbeddedError `already-running` when another living process owns it (and `join` is not set), and the others of
 *   EmbeddedTrouble; each message says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const log = options.log ?? (() => undefined);
  const { signal } = options;
  const id = randomUUID();
  for (const until = Date.now() + 60_000; ; await pause(100)) {
    signal?.throwIfAborted();
    const place = openPlace(dataDir, options.systemFolders);
    const lock = tryLock(join(place.folder, 'postgres.lock'), id);
    if (lock.taken) return own(place, lock, join(dataDir, 'postgres.log'), options, log);
    if (options.join !== true) {
      throw new EmbeddedError(
        'already-running',
        `Docket already runs with the data folder ${dataDir} (process ${lock.pid}). Stop it first, or give this one a ` +
          'folder of its own with DOCKET_DATA.',
      );
    }
    const server = await waitUntilReady(place, () => findPostmaster(place.pgData), 60_000, signal);
    if (server !== null) return serverAt(place, server, true, async () => undefined);
    if (Date.now() > until) {
      throw new EmbeddedError(
        'not-started',
        `Process ${lock.pid} is starting the database but does not get on with it.`,
      );
    }
  }
}

async function own(
  place: Place,
  lock: LockAttempt & { taken: true },
  logFile: string,
  options: EmbeddedOptions,
  log: (message: string) => void,
): Promise<Embedded> {
  const { signal } = options;
  let server: Postmaster | null = null;
  try {
    const found = findPostmaster(place.pgData);
    if (found !== null) log(`a database server is left over from before (process ${found.pid}); going on with it`);
    server = found && (await waitUntilReady(place, () => findPostmaster(place.pgData), 60_000, signal));
    signal?.throwIfAborted();
    const adopted = server !== null;
    if (server === null) {
      const binaries = placeBinaries(place.copies, place.user);
      await ensureCluster(place, binaries, log, signal);
      clearStaleLockFile(place.pgData);
      server = await startPostmaster(place, binaries, logFile, options.settings ?? {}, signal);
    }
    const { pid } = server;
    return await serverAt(place, server, adopted, async () => {
      await stopPostmaster(pid);
      lock.release();
    });
  } catch (error) {
    if (server !== null) await stopPostmaster(server.pid);
    lock.release();
    throw error;
  }
}

async function serverAt(
  place: Place,
  server: Postmaster,
  adopted: boolean,
  stop: () => Promise<void>,
): Promise<Embedded> {
  const superUrl = loginUrl('postgres', place.superPassword, server.port, 'postgres');
  const ownerUrl = loginUrl(OWNER_ROLE, place.ownerPassword, server.port, DATABASE);
  await ensureOwner(superUrl, place.ownerPassword);
  let stopped: Promise<void> | null = null;
  return {
    ownerUrl,
    directUrl: ownerUrl,
    superUrl,
    version: await versionOf(superUrl),
    adopted,
    pid: server.pid,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function versionOf(url: string): Promise<string> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
    return row?.version ?? '';
  } finally {
    await sql.end({ timeout: 1 });
  }
}
