import type { Actor } from '@/engine/actor';
import type { Command } from '@/engine/command';
import type { Effect } from '@/engine/effect';
import type { Env } from '@/engine/env';
import type { Event, EventOf, EventType } from '@/engine/event';
import { ABSENT, type InstanceState } from '@/engine/state';
import type { Values } from '@/model/json';
import type { Rejection } from '@/model/result';
import type { ProcessDefinition } from './definition';
import { compile, step } from './engine';

/** 3 January 2026, a Saturday, 08:00 UTC. */
export const TEST_NOW = Date.UTC(2026, 0, 3, 8);
const LIN: Actor = { kind: 'person', user: 'lin', teams: ['bridges'] };

/** One instance of a definition, played in process words; the shell of tests. Ids count up from 1. */
export class Player {
  readonly events: Event[] = [];
  readonly effects: Effect[] = [];
  state: InstanceState = ABSENT;
  variables: Values = {};
  readonly graph;
  private ids = 0;

  constructor(
    definition: ProcessDefinition,
    private readonly env: Partial<Env> = {},
  ) {
    this.graph = compile(definition);
  }

  start(values: Values = {}): this {
    return this.does({ type: 'start', values });
  }

  /** Completes the oldest open task at the element. */
  complete(element: string, values: Values = {}): this {
    return this.does({ type: 'complete-task', task: this.waitAt(element), values });
  }

  answer(element: string, values: Values = {}): this {
    return this.does({ type: 'complete-job', job: this.waitAt(element), values });
  }

  fail(element: string, final: boolean): this {
    const error = { code: 'http/status', message: '503' };
    return this.does({ type: 'fail-job', job: this.waitAt(element), error, final });
  }

  retry(element: string, values: Values = {}): this {
    return this.does({ type: 'retry-incident', incident: this.incidentAt(element), values });
  }

  cancel(reason = 'drawn by mistake'): this {
    return this.does({ type: 'cancel', reason });
  }

  does(command: Command): this {
    const rejection = this.tries(command);
    if (rejection) throw new Error(`${command.type} was refused: ${rejection.code}`);
    return this;
  }

  /** The rejection, or null when it happened. */
  tries(command: Command): Rejection | null {
    const stepped = step(this.graph, this.state, command, this.environment());
    if (!stepped.ok) return stepped.error;
    this.state = stepped.value.state;
    this.events.push(...stepped.value.events);
    this.effects.push(...stepped.value.effects);
    for (const effect of stepped.value.effects)
      if (effect.type === 'set-variables') this.variables = { ...this.variables, ...effect.values };
    return null;
  }

  environment(): Env {
    return {
      now: TEST_NOW,
      nextId: () => String(++this.ids),
      variables: this.variables,
      actor: LIN,
      ...this.env,
    };
  }

  /** Elements where something lives, sorted; an element with two activities stands twice. */
  get at(): readonly string[] {
    return Object.values(this.state.activities)
      .map((activity) => activity.element)
      .sort();
  }

  /** Ids of the flows taken, in order. */
  get taken(): readonly string[] {
    return this.all('flow.taken').map((event) => event.flow);
  }

  all<T extends EventType>(type: T): readonly EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  last<T extends EventType>(type: T): EventOf<T> {
    const found = this.all(type).at(-1);
    if (!found) throw new Error(`no ${type} has happened`);
    return found;
  }

  waitAt(element: string): string {
    const found = Object.entries(this.state.waits).find(([, { activity }]) => this.elementOf(activity) === element);
    if (!found) throw new Error(`nothing waits at ${element}, but at ${this.at.join(', ') || 'no element'}`);
    return found[0];
  }

  incidentAt(element: string): string {
    const found = Object.entries(this.state.incidents).find(([, { activity }]) => this.elementOf(activity) === element);
    if (!found) throw new Error(`no incident at ${element}`);
    return found[0];
  }

  private elementOf(activity: string): string | undefined {
    return this.state.activities[activity]?.element;
  }
}

export const play = (definition: ProcessDefinition, env: Partial<Env> = {}): Player => new Player(definition, env);
