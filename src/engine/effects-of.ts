import type { Effect } from './effect';
import type { Event, EventOf, EventType } from './event';

const nothing = (): readonly Effect[] => [];

/** What each event asks of the world. A record over all types: an event without an entry does not compile. */
const EFFECTS: { readonly [T in EventType]: (event: EventOf<T>) => readonly Effect[] } = {
  'instance.started': nothing,
  'instance.completed': nothing,
  'instance.cancelled': nothing,
  'activity.activated': nothing,
  'activity.completed': nothing,
  'activity.cancelled': nothing,
  'flow.taken': nothing,
  'join.completed': nothing,
  'task.created': (from) => [{ type: 'create-task', from }],
  'task.completed': ({ task }) => [{ type: 'close-task', task, as: 'completed' }],
  'task.cancelled': ({ task }) => [{ type: 'close-task', task, as: 'cancelled' }],
  'job.requested': (from) => [{ type: 'enqueue-job', from }],
  // The worker that reports the end of a try writes it to the job's row itself, fenced by the try's token.
  'job.completed': nothing,
  'job.failed': nothing,
  'job.cancelled': ({ job }) => [{ type: 'drop-job', job }],
  'variables.set': ({ values }) => [{ type: 'set-variables', values }],
  'incident.raised': (from) => [{ type: 'open-incident', from }],
  'incident.resolved': ({ incident }) => [{ type: 'close-incident', incident }],
};

/** What follows outside from this event: a function of the event alone, so that history and effects cannot disagree. */
export function effectsOf(event: Event): readonly Effect[] {
  // Same widening as in evolve.
  const entry = EFFECTS[event.type] as (event: Event) => readonly Effect[];
  return entry(event);
}
