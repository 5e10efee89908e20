import type { FactReference, Operator } from '@/model/condition';
import type { Json } from '@/model/json';

/** Why a condition held or did not: the same tree as the condition, with what was seen. Stored in the history as it is. */
export type Trace =
  | { readonly all: readonly Trace[]; readonly holds: boolean }
  | { readonly any: readonly Trace[]; readonly holds: boolean }
  | { readonly not: Trace; readonly holds: boolean }
  | TestTrace;

export interface TestTrace {
  readonly fact: string;
  readonly path?: string;
  readonly operator: Operator;
  /** The expected value, after a reference to another variable was followed; null when that does not exist. */
  readonly expected: Json;
  /** The variable the expected value came from, when it was a reference. */
  readonly expectedFrom?: FactReference;
  /** The value seen; absent when the fact does not exist. Long values are abridged: a trace explains, it does not archive. */
  readonly seen?: Json;
  readonly holds: boolean;
  /** Why nothing was compared. */
  readonly reason?: 'fact-missing' | 'type-mismatch';
}

export interface Verdict {
  readonly holds: boolean;
  readonly trace: Trace;
}

/** A condition compiled once per version. Pure: same facts, same verdict. */
export type CompiledCondition = (facts: import('@/model/json').Values) => Verdict;
