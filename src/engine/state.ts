import type { IncidentStage } from './event';

/**
 * The state of one instance: small (aim <= 2 KB), plain JSON, rebuilt by folding its events.
 *
 * Invariants (written as code in engine/invariants.ts, held by the property tests):
 * - every wait and every incident has a living activity, an activity at most one of them;
 * - active means at least one activity lives (a join that can no longer be reached raises an incident);
 * - completed or cancelled means no activities, waits, arrivals or open incidents;
 * - tokens = activities + arrivals = created - consumed.
 */
export interface InstanceState {
  readonly status: 'absent' | 'active' | 'completed' | 'cancelled';
  /** Number of events so far = sequence of the last one. */
  readonly sequence: number;
  /** Who started it: assignment to the starter and the starter's teams reads this, not today's membership. */
  readonly starter: { readonly user: string | null; readonly teams: readonly string[] };
  /** By activity id: one stay at an element. */
  readonly activities: Readonly<Record<string, ActivityInstance>>;
  /** Tokens that wait on flows before a join: element id -> flow id -> count. */
  readonly arrivals: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What activity instances wait for, by task or job id. */
  readonly waits: Readonly<Record<string, Wait>>;
  /** Open incidents by id. */
  readonly incidents: Readonly<Record<string, OpenIncident>>;
}
export interface ActivityInstance {
  readonly element: string;
  /** The flow that led here, for incidents that must be retried from the entry. */
  readonly via: string | null;
}
export interface Wait {
  readonly activity: string;
  readonly for: 'task' | 'job';
}
export interface OpenIncident {
  readonly activity: string;
  readonly code: string;
  readonly stage: IncidentStage;
}

export const ABSENT: InstanceState = {
  status: 'absent',
  sequence: 0,
  starter: { user: null, teams: [] },
  activities: {},
  arrivals: {},
  waits: {},
  incidents: {},
};
