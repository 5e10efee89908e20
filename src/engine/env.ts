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
  /** Absent = LIMITS. */
  readonly limits?: Limits;
}

/** Against loops without a way out: what goes beyond becomes an incident, never a hung process (RELIABILITY.md F10). */
export interface Limits {
  /** Elements entered by one command. */
  readonly steps: number;
  /** Tokens an instance may have at a time: a loop that splits would else double them with every round. */
  readonly tokens: number;
}
export const LIMITS: Limits = { steps: 10_000, tokens: 1_000 };
