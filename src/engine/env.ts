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
}

/** Steps one command may take before it is an endless loop (RELIABILITY.md F10). */
export const STEP_BUDGET = 10_000;
