import { own } from '@/model/json';
import type { Event, EventOf, EventType } from './event';
import type { InstanceState } from './state';

type Records = 'activities' | 'arrivals' | 'waits' | 'incidents';
/** A state that is still private to who folds events into it. Its entries are shared and never changed in place. */
export type Draft = { -readonly [K in Exclude<keyof InstanceState, Records>]: InstanceState[K] } & {
  readonly [K in Records]: Record<string, InstanceState[K][string]>;
};

type Fold<T extends EventType> = (draft: Draft, event: EventOf<T>) => void;
const nothing = (): void => {};

/** What each event changes. A record over all types: an event without a fold does not compile. */
const FOLDS: { readonly [T in EventType]: Fold<T> } = {
  'instance.started': (draft, { starter }) => {
    draft.status = 'active';
    draft.starter = starter;
  },
  'instance.completed': (draft) => {
    draft.status = 'completed';
  },
  'instance.cancelled': (draft) => {
    draft.status = 'cancelled';
    // Tokens before joins have no event of their own to end them.
    for (const join of Object.keys(draft.arrivals)) delete draft.arrivals[join];
  },
  'activity.activated': (draft, { activity, element, via }) => {
    draft.activities[activity] = { element, via };
  },
  'activity.completed': (draft, { activity }) => {
    delete draft.activities[activity];
  },
  'activity.cancelled': (draft, { activity }) => {
    delete draft.activities[activity];
  },
  'flow.taken': (draft, { flow, to, joins }) => {
    if (joins) move(draft.arrivals, to, [flow], 1);
  },
  'join.completed': (draft, { element, flows }) => move(draft.arrivals, element, flows, -1),
  'task.created': (draft, { task, activity }) => {
    draft.waits[task] = { activity, for: 'task' };
  },
  'task.completed': (draft, { task }) => {
    delete draft.waits[task];
  },
  'task.cancelled': (draft, { task }) => {
    delete draft.waits[task];
  },
  'job.requested': (draft, { job, activity }) => {
    draft.waits[job] = { activity, for: 'job' };
  },
  'job.completed': (draft, { job }) => {
    delete draft.waits[job];
  },
  'job.failed': (draft, { job, final }) => {
    if (final) delete draft.waits[job];
  },
  'job.cancelled': (draft, { job }) => {
    delete draft.waits[job];
  },
  // Variables live in rows of their own.
  'variables.set': nothing,
  'incident.raised': (draft, { incident, activity, code, stage }) => {
    draft.incidents[incident] = { activity, code, stage };
  },
  'incident.resolved': (draft, { incident }) => {
    delete draft.incidents[incident];
  },
};

/** A private copy, for folding many events at the price of one. */
export function draftOf(state: InstanceState): Draft {
  return {
    ...state,
    activities: { ...state.activities },
    arrivals: { ...state.arrivals },
    waits: { ...state.waits },
    incidents: { ...state.incidents },
  };
}

/** Folds one event into a draft. Total: every event changes at least the sequence. */
export function fold(draft: Draft, event: Event): void {
  // FOLDS pairs each type with a fold for just that type; a computed key loses the pairing, hence the widening.
  const change = FOLDS[event.type] as Fold<EventType>;
  change(draft, event);
  draft.sequence += 1;
}

/** The state that these events lead to; the given state stays as it is. */
export function replay(state: InstanceState, events: readonly Event[]): InstanceState {
  const draft = draftOf(state);
  for (const event of events) fold(draft, event);
  return draft;
}

/** The state after one event. */
export function evolve(state: InstanceState, event: Event): InstanceState {
  return replay(state, [event]);
}

function move(arrivals: Draft['arrivals'], element: string, flows: readonly string[], by: 1 | -1): void {
  const counts: Record<string, number> = { ...own(arrivals, element) };
  for (const flow of flows) {
    const count = (own(counts, flow) ?? 0) + by;
    if (count > 0) counts[flow] = count;
    else delete counts[flow];
  }
  if (Object.keys(counts).length > 0) arrivals[element] = counts;
  else delete arrivals[element];
}
