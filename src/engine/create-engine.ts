import type { DefinitionOf } from '@/model/definition';
import type { ElementBase } from '@/model/element';
import type { FieldBase } from '@/model/field';
import { ok, type Rejection, type Result } from '@/model/result';
import type { BehavioursOf } from './behaviour';
import type { Command } from './command';
import { decide } from './decide';
import type { Effect } from './effect';
import { effectsOf } from './effects-of';
import type { Env } from './env';
import type { Event } from './event';
import { evolve, replay } from './evolve';
import { compileGraph, type Graph } from './graph';
import type { InstanceState } from './state';

export interface Step {
  readonly events: readonly Event[];
  readonly state: InstanceState;
  readonly effects: readonly Effect[];
}

export interface Engine<E extends ElementBase> {
  readonly compile: (definition: DefinitionOf<E, FieldBase>) => Graph<E>;
  readonly decide: (
    graph: Graph<E>,
    state: InstanceState,
    command: Command,
    env: Env,
  ) => Result<readonly Event[], Rejection>;
  readonly evolve: (state: InstanceState, event: Event) => InstanceState;
  readonly effectsOf: (event: Event) => readonly Effect[];
  /** The three together. */
  readonly step: (graph: Graph<E>, state: InstanceState, command: Command, env: Env) => Result<Step, Rejection>;
}

/** The kernel is given the kinds and imports none. */
export function createEngine<E extends ElementBase>(behaviours: BehavioursOf<E>): Engine<E> {
  return {
    compile: (definition) => compileGraph(definition, behaviours),
    decide,
    evolve,
    effectsOf,
    step(graph, state, command, env) {
      const decided = decide(graph, state, command, env);
      if (!decided.ok) return decided;
      const events = decided.value;
      return ok({ events, state: replay(state, events), effects: events.flatMap(effectsOf) });
    },
  };
}
