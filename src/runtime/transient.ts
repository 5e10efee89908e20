import { setTimeout as pause } from 'node:timers/promises';

/** SQLSTATEs after which the same work may simply be tried again: serialisation, deadlock, shutdown, lost connection. */
const TRANSIENT = /^(40001|40P01|57P01|57P02|57P03|08[0-9A-Z]{3}|25006|55P03)$/;
/** How postgres.js names a connection that went away or never came. */
const CONNECTION: ReadonlySet<string> = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

/** Safe to repeat only for what has an idempotency key: the first time may have been committed. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return TRANSIENT.test(error.code) || CONNECTION.has(error.code);
}

/** Waits longer with each attempt (1 = the first), never as long as its neighbours: those who clashed part. */
export async function backOff(attempt: number, baseMs: number, capMs: number): Promise<void> {
  await pause(Math.random() * Math.min(capMs, baseMs * 2 ** (attempt - 1)));
}
