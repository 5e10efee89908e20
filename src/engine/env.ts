import type { Values } from '@/model/json';
import type { Actor } from './actor';

/** All that `decide` knows of the world. The shell brings it; tests make it up. */
export interface Env {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** A fresh id (UUIDv7 in the runtime). */
  readonly nextId: () => string;
  /** Variables of the instance as loaded. */
  readonly variables: Values;
  readonly actor: Actor;
  /** Offset of the workspace's clock from UTC, for due dates without a time of day (China: 480). Absent = 0. */
  readonly utcOffsetMinutes?: number;
}

/** Steps one command may take before it is an endless loop (RELIABILITY.md F10). */
export const STEP_BUDGET = 10_000;
/** Tokens one instance may have at a time: a loop that splits would else double them with every round. */
export const TOKEN_LIMIT = 1_000;
