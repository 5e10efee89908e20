import type { Condition } from './condition';
import type { Role } from './role';
import type { LocalizedText } from './text';

/**
 * Who may do a user task. Rules are tried from top to bottom; the first that holds decides, else `otherwise`.
 * The choice is stored with its trace, so that the timeline can say why.
 */
export interface Assignment {
  readonly rules: readonly AssignmentRule[];
  readonly otherwise: Candidates;
}
export interface AssignmentRule {
  readonly id: string;
  readonly name: LocalizedText;
  readonly when: Condition;
  readonly to: Candidates;
}
/** Candidates are added up: everyone named by any of the members may claim the task. */
export interface Candidates {
  /** Login names of people. */
  readonly people?: readonly string[] | undefined;
  /** Team keys. */
  readonly teams?: readonly string[] | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** The person who started the instance. */
  readonly starter?: boolean | undefined;
  /** Every team of the person who started the instance. */
  readonly starterTeams?: boolean | undefined;
}

/** Candidates with the starter looked up in the instance: what `task.created` says. Sorted, without repeats. */
export interface ResolvedCandidates {
  /** Login names of people. */
  readonly people: readonly string[];
  /** Ids of people: the starter, who is known by id and not by login name. */
  readonly users: readonly string[];
  readonly teams: readonly string[];
  readonly roles: readonly Role[];
}

/** When a user task is due: a time after its creation (ISO 8601 duration), or the date held by a variable. */
export type Due = { readonly after: string } | { readonly variable: string };
