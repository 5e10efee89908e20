import type { ResolvedCandidates } from '@/model/assignment';
import type { Json, Values } from '@/model/json';
import type { Trace } from '@/rules/trace';
import type { JobError } from './command';

/**
 * Everything that can happen to an instance: past-tense facts, enough to rebuild the state (`evolve`) and to act
 * (`effectsOf`). The only truth; stored one row each, never changed. `sequence` = position in the list, added by the shell
 * together with time and actor.
 */
export type Event =
  | {
      readonly type: 'instance.started';
      readonly element: string;
      readonly starter: { readonly user: string | null; readonly teams: readonly string[] };
    }
  | { readonly type: 'instance.completed' }
  | { readonly type: 'instance.cancelled'; readonly reason: string }
  | {
      readonly type: 'activity.activated';
      readonly activity: string;
      readonly element: string;
      readonly via: string | null;
    }
  | { readonly type: 'activity.completed'; readonly activity: string; readonly element: string }
  | { readonly type: 'activity.cancelled'; readonly activity: string; readonly element: string }
  /** A token moved along a flow. `why` is there when a rule or the default chose it. `joins` = it now waits before a join. */
  | {
      readonly type: 'flow.taken';
      readonly flow: string;
      readonly from: string;
      readonly to: string;
      readonly joins: boolean;
      readonly why?: FlowReason;
    }
  /** The join fired: one token of each of these flows is consumed. */
  | { readonly type: 'join.completed'; readonly element: string; readonly flows: readonly string[] }
  | {
      readonly type: 'task.created';
      readonly task: string;
      readonly activity: string;
      readonly element: string;
      readonly form: string | null;
      readonly candidates: ResolvedCandidates;
      /** Which assignment rule chose the candidates, and the trace of every rule tried. */
      readonly why: AssignmentReason;
      /** ISO 8601 instant, or null. */
      readonly dueAt: string | null;
      readonly priority: Priority;
    }
  | { readonly type: 'task.completed'; readonly task: string; readonly activity: string; readonly element: string }
  | { readonly type: 'task.cancelled'; readonly task: string; readonly activity: string; readonly element: string }
  | {
      readonly type: 'job.requested';
      readonly job: string;
      readonly activity: string;
      readonly element: string;
      /** Kind of connector, e.g. `http`. */
      readonly connector: string;
      /** The connector's input with variables filled in. */
      readonly input: Json;
      readonly retry: RetryPolicy;
    }
  | { readonly type: 'job.completed'; readonly job: string; readonly activity: string; readonly element: string }
  | {
      readonly type: 'job.failed';
      readonly job: string;
      readonly activity: string;
      readonly element: string;
      readonly error: JobError;
      readonly final: boolean;
    }
  | { readonly type: 'job.cancelled'; readonly job: string; readonly activity: string; readonly element: string }
  | { readonly type: 'variables.set'; readonly values: Values; readonly element: string | null }
  | {
      readonly type: 'incident.raised';
      readonly incident: string;
      readonly activity: string;
      readonly element: string;
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
      readonly stage: IncidentStage;
      readonly trace?: readonly FlowTrace[];
    }
  | {
      readonly type: 'incident.resolved';
      readonly incident: string;
      readonly activity: string;
      readonly element: string;
    };

/** Where the retry begins: `enter` = from the element's entry; `leave` = its work is done, only the way out failed. */
export type IncidentStage = 'enter' | 'leave';

export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** Conditions of the other flows are kept too: they say why those were not taken. */
export type FlowReason =
  | { readonly by: 'condition'; readonly tried: readonly FlowTrace[] }
  | { readonly by: 'default'; readonly tried: readonly FlowTrace[] };
export interface FlowTrace {
  readonly flow: string;
  readonly trace: Trace;
}
export interface AssignmentReason {
  /** Id of the rule that held; null = `otherwise`. */
  readonly rule: string | null;
  readonly tried: readonly { readonly rule: string; readonly trace: Trace }[];
}
export type Priority = 'normal' | 'high';
export interface RetryPolicy {
  /** Tries in all, the first included. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubled for each further one. */
  readonly backoffMs: number;
}
