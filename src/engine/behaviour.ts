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

/** What it waited for, with what came of it. */
export type Answer = { readonly to: 'task'; readonly values: Values } | { readonly to: 'job'; readonly values: Values };

/**
 * The life of one element kind. Adding a kind = one of these in its folder and a line in elements/behaviours.ts.
 * An artefact has a place in the picture and none in the run.
 */
export type Behaviour<E extends ElementBase = ElementBase> = FlowNodeBehaviour<E> | { readonly entry: 'never' };

export interface FlowNodeBehaviour<E extends ElementBase = ElementBase> {
  /**
   * `start`: entered by a start command only. `each`: each arriving token enters at once. `join`: tokens wait until one
   * stands on every incoming flow (parallel gateway); one of each is consumed and the element entered once.
   */
  readonly entry: 'start' | 'each' | 'join';
  /**
   * Which outgoing flows one leaving takes: `one` of them, `all`, those that are `holding` (conditions are looked at), or
   * `none`. Says about the kind what its moves say one by one, for who has no instance (definition/soundness).
   */
  readonly exit: 'one' | 'all' | 'holding' | 'none';
  /** A token is here: what happens. */
  readonly enter: (occasion: Occasion<E>) => readonly Move[];
  /**
   * Kinds that wait: what has come is kept as variables, then the way out is looked for with those variables. Two steps,
   * so that a way out that fails (an incident) loses nothing of the answer and is retried without asking again.
   */
  readonly resume?: {
    readonly keep: (element: E, answer: Answer) => Values;
    readonly leave: (occasion: Occasion<E>) => readonly Move[];
  };
}

/** One behaviour per kind: leaving a kind out does not compile. */
export type BehavioursOf<E extends ElementBase> = {
  readonly [K in E['kind']]: Behaviour<Extract<E, { readonly kind: K }>>;
};
