import type { ElementBase, Flow } from '@/model/element';
import type { Values } from '@/model/json';
import type { CompiledCondition } from '@/rules/trace';
import type { Move } from './move';

/** What a behaviour may see: its element, the flows around it, the variables. No clock, no ids, no I/O. */
export interface Occasion<E extends ElementBase = ElementBase> {
  readonly element: E;
  readonly outgoing: readonly CompiledFlow[];
  readonly incoming: readonly Flow[];
  readonly variables: Values;
}
export interface CompiledFlow extends Flow {
  /** Absent = the flow has no condition. */
  readonly holds?: CompiledCondition;
}

/** What ends a wait. */
export type Resumption =
  | { readonly type: 'task-completed'; readonly values: Values }
  | { readonly type: 'job-completed'; readonly values: Values };

/** The life of one element kind. Adding a kind = one of these in its folder and a line in elements/behaviours.ts. */
export interface Behaviour<E extends ElementBase = ElementBase> {
  /**
   * `each`: each arriving token enters at once. `join`: tokens wait until one stands on every incoming flow (parallel
   * gateway); one of each is consumed and the element entered once.
   */
  readonly entry: 'each' | 'join';
  /** A token is here: what happens. */
  readonly enter: (occasion: Occasion<E>) => readonly Move[];
  /** What it waited for has come. Kinds that never wait leave it out. */
  readonly resume?: (occasion: Occasion<E>, by: Resumption) => readonly Move[];
}
