import { connect, type Db } from '@/db/connect';
import { createRuntime, type Runtime } from '@/runtime/create-runtime';
import { warmUpPasswords } from './auth/password';
import { type Env, envProblemsInWords, readEnv } from './env';
import { LiveHub } from './live/hub';
import { type Ear, listenLazily } from './live/listen-lazily';
import { createLogger, type Logger } from './log';

/** What the process has once. Requests reach everything through it, so that tests hand in their own. */
export interface Container {
  readonly env: ServerEnv;
  readonly log: Logger;
  readonly db: Db;
  readonly runtime: Runtime;
  readonly live: LiveHub;
  /** Begins to listen to the database at the first subscription. */
  readonly ear: Ear;
}

/** The environment as serving needs it: the start program has filled in what it made itself. */
export interface ServerEnv extends Env {
  readonly authSecret: string;
  readonly databaseAppUrl: string;
}

declare global {
  // Next puts each route into a module graph of its own: what is once per process has to be on the process.
  var docketContainer: Container | undefined;
}

/** The process's container, made at the first call. */
export function container(): Container {
  if (globalThis.docketContainer === undefined) {
    globalThis.docketContainer = createContainer(serverEnv());
    // Else the first unknown login would take longer than a wrong password. When it fails, signing in does it again.
    warmUpPasswords().catch(() => undefined);
  }
  return globalThis.docketContainer;
}

function serverEnv(): ServerEnv {
  const env = readEnv(process.env, process.cwd());
  if (!env.ok) throw new Error(envProblemsInWords(env.error));
  const { authSecret, databaseAppUrl } = env.value;
  // Without a secret anybody could make tokens: no fallback, no serving.
  if (authSecret === null || databaseAppUrl === null) {
    throw new Error('AUTH_SECRET and DATABASE_APP_URL are not set. Start with `npm start`, which makes them.');
  }
  return { ...env.value, authSecret, databaseAppUrl };
}

/** Makes a container; opens no connection by itself. */
export function createContainer(env: ServerEnv, log: Logger = createLogger(env.logLevel)): Container {
  const db = connect(env.databaseAppUrl, { name: 'docket web' });
  const live = new LiveHub();
  return {
    env,
    log,
    db,
    live,
    runtime: createRuntime({ db, onError: (error) => log.warn({ err: error }, 'a change could not be announced') }),
    // A pooler passes no notifications on, so a direct address is preferred when there is one.
    ear: listenLazily(env.databaseDirectUrl ?? env.databaseAppUrl, live, log),
  };
}

/** Closes what the container has opened. */
export async function closeContainer({ live, ear, runtime, db }: Container): Promise<void> {
  live.stop();
  await ear.stop();
  await runtime.flush();
  await db.end(500);
}

/** For the start program, before it waits for requests to end: live streams would never end by themselves. */
export function endStreams(): void {
  globalThis.docketContainer?.live.stop();
}

/** For the start program, when no request runs any more. */
export async function closeServing(): Promise<void> {
  if (globalThis.docketContainer) await closeContainer(globalThis.docketContainer);
}
