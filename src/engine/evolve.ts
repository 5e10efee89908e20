import { own } from '@/model/json';
import type { Event, EventOf, EventType } from './event';
import type { InstanceState } from './state';

type Fold<T extends EventType> = (state: InstanceState, event: EventOf<T>) => Partial<InstanceState>;

/** What each event changes. A record over all types: an event without a fold does not compile. */
const FOLDS: { readonly [T in EventType]: Fold<T> } = {
  'instance.started': (_, { starter }) => ({ status: 'active', starter }),
  'instance.completed': () => ({ status: 'completed' }),
  // Tokens before joins have no event of their own to end them.
  'instance.cancelled': () => ({ status: 'cancelled', arrivals: {} }),
  'activity.activated': (state, { activity, element, via }) => ({
    activities: { ...state.activities, [activity]: { element, via } },
  }),
  'activity.completed': (state, { activity }) => ({ activities: without(state.activities, activity) }),
  'activity.cancelled': (state, { activity }) => ({ activities: without(state.activities, activity) }),
  'flow.taken': (state, { flow, to, joins }) => (joins ? { arrivals: moved(state.arrivals, to, [flow], 1) } : {}),
  'join.completed': (state, { element, flows }) => ({ arrivals: moved(state.arrivals, element, flows, -1) }),
  'task.created': (state, { task, activity }) => ({ waits: { ...state.waits, [task]: { activity, for: 'task' } } }),
  'task.completed': (state, { task }) => ({ waits: without(state.waits, task) }),
  'task.cancelled': (state, { task }) => ({ waits: without(state.waits, task) }),
  'job.requested': (state, { job, activity }) => ({ waits: { ...state.waits, [job]: { activity, for: 'job' } } }),
  'job.completed': (state, { job }) => ({ waits: without(state.waits, job) }),
  'job.failed': (state, { job, final }) => (final ? { waits: without(state.waits, job) } : {}),
  'job.cancelled': (state, { job }) => ({ waits: without(state.waits, job) }),
  // Variables live in rows of their own.
  'variables.set': () => ({}),
  'incident.raised': (state, { incident, activity, code, stage }) => ({
    incidents: { ...state.incidents, [incident]: { activity, code, stage } },
  }),
  'incident.resolved': (state, { incident }) => ({ incidents: without(state.incidents, incident) }),
};

/** The state after the event. Total: every event changes at least the sequence. */
export function evolve(state: InstanceState, event: Event): InstanceState {
  // FOLDS pairs each type with a fold for just that type; a computed key loses the pairing, hence the widening.
  const fold = FOLDS[event.type] as (state: InstanceState, event: Event) => Partial<InstanceState>;
  return { ...state, ...fold(state, event), sequence: state.sequence + 1 };
}

/** The state that these events lead to. */
export function replay(state: InstanceState, events: readonly Event[]): InstanceState {
  return events.reduce(evolve, state);
}

function without<V>(record: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> {
  const { [key]: _, ...rest } = record;
  return rest;
}

function moved(
  arrivals: InstanceState['arrivals'],
  element: string,
  flows: readonly string[],
  by: 1 | -1,
): InstanceState['arrivals'] {
  const counts: Record<string, number> = { ...own(arrivals, element) };
  for (const flow of flows) {
    const count = (own(counts, flow) ?? 0) + by;
    if (count > 0) counts[flow] = count;
    else delete counts[flow];
  }
  return Object.keys(counts).length === 0 ? without(arrivals, element) : { ...arrivals, [element]: counts };
}
