import { AsyncLocalStorage } from 'node:async_hooks';
import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './env';

export type { Logger };

/**
 * Structured logs, one JSON object a line. What is written is a closed list: ids, codes, durations. Never names, logins,
 * form values, addresses or cookies; `redact` is the second lock for what slips into an object that is logged whole.
 */
export interface LogFields {
  /** Id of the request, also shown on error pages. */
  readonly request?: string;
  readonly workspace?: string;
  readonly instance?: string;
  readonly user?: string;
}

const REDACTED = [
  'password',
  'current',
  'next',
  'login',
  'email',
  'name',
  'values',
  'cookie',
  'authorization',
  'secret',
  'token',
  'headers',
  'body',
  'query',
  'parameters',
  'args',
];

const scope = new AsyncLocalStorage<{ fields: LogFields }>();

/** Runs `fn` with these ids on every line that is logged inside it. */
export function withLogFields<T>(fields: LogFields, fn: () => T): T {
  return scope.run({ fields }, fn);
}

/** Adds what has become known about the running request: all its further lines have it. */
export function addLogFields(fields: LogFields): void {
  const store = scope.getStore();
  if (store) store.fields = { ...store.fields, ...fields };
}

/** The ids of the running request. */
export function logFields(): LogFields {
  return scope.getStore()?.fields ?? {};
}

/** Makes the process's logger. `destination` is for tests. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ ...logFields() }),
      redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
      serializers: { err: errorForLog, error: errorForLog },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

/**
 * An error without the data it carries: database drivers put parameters and rows (`detail`, `where`) beside the message.
 * The message of a database error can quote a value too ("invalid input syntax ... "x""), so only its code is kept.
 */
function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const fromDatabase = error.name === 'PostgresError' || (code !== undefined && /^[0-9A-Z]{5}$/.test(code));
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(fromDatabase ? databasePlace(error) : { message: oneLine(error.message) }),
    stack: framesOf(error),
    ...(error.cause instanceof Error ? { cause: errorForLog(error.cause) } : {}),
  };
}

function databasePlace(error: Error): Record<string, unknown> {
  const place: Record<string, unknown> = {};
  for (const key of ['constraint_name', 'table_name', 'column_name', 'routine', 'severity']) {
    if (Object.hasOwn(error, key)) place[key] = Reflect.get(error, key);
  }
  return place;
}

/** Only the frames: the first lines of a stack repeat the message. */
function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []))
    .slice(0, 12);
}

function oneLine(message: string): string {
  return message.replace(/[\r\n]+/g, ' ').slice(0, 500);
}
