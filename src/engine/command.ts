import type { Values } from '@/model/json';

/** What may be asked of an instance. Each names what it addresses; a stale address is a rejection, never a guess. */
export type Command =
  | { readonly type: 'start'; readonly values: Values; readonly element?: string }
  | { readonly type: 'complete-task'; readonly task: string; readonly values: Values }
  | { readonly type: 'complete-job'; readonly job: string; readonly values: Values }
  /** A try failed. `final` = no try is left: becomes an incident. */
  | { readonly type: 'fail-job'; readonly job: string; readonly error: JobError; readonly final: boolean }
  /** Operator: try again what an incident stopped (after mending the variables given, if any). */
  | { readonly type: 'retry-incident'; readonly incident: string; readonly values: Values }
  | { readonly type: 'cancel'; readonly reason: string };

export interface JobError {
  readonly code: string;
  readonly message: string;
}
