import { connect, type Db } from '@/db/connect';
import { type Env, envProblemsInWords, readEnv } from './env';
import { LiveHub } from './live/hub';
import { createLogger, type Logger } from './log';

/** What the process has once. Requests reach everything through it, so that tests hand in their own. */
export interface Container {
  readonly env: ServerEnv;
  readonly log: Logger;
  readonly db: Db;
  readonly live: LiveHub;
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
  globalThis.docketContainer ??= createContainer(serverEnv());
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
  return { env, log, db: connect(env.databaseAppUrl, { name: 'docket web' }), live: new LiveHub() };
}
