import type { Values } from '@/model/json';
import type { EventOf } from './event';

/**
 * What must follow outside, derived from events alone (`effectsOf`). All are written in the same commit as the events;
 * `enqueue-job` is the only one whose work happens later, with `job` as the key that makes it happen once in effect.
 */
export type Effect =
  | { readonly type: 'create-task'; readonly from: EventOf<'task.created'> }
  | { readonly type: 'close-task'; readonly task: string; readonly as: 'completed' | 'cancelled' }
  | { readonly type: 'enqueue-job'; readonly from: EventOf<'job.requested'> }
  | { readonly type: 'drop-job'; readonly job: string }
  | { readonly type: 'set-variables'; readonly values: Values }
  | { readonly type: 'open-incident'; readonly from: EventOf<'incident.raised'> }
  | { readonly type: 'close-incident'; readonly incident: string };
