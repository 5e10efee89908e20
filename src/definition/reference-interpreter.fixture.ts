import type { Json, Values } from '@/model/json';
import type { ProcessDefinition } from './definition';

/** More steps than this: the process runs away, and only the real engine has an answer to that. */
export class Runaway extends Error {}

/**
 * The token game of BPMN 2.0, chapter 13, written down a second time and as plainly as can be: no graph, no events, no ids,
 * tokens as lists. It shares no code with the engine, so that both agreeing means something. Knows the conditions that
 * random processes have (`equal`) and nothing of people, templates and time.
 */
export class ReferenceInterpreter {
  /** Elements with a task or job open, one entry per token. */
  waiting: string[] = [];
  /** Elements that found no way on; `leave` = after their work. */
  stuck: { readonly element: string; readonly stage: 'enter' | 'leave' }[] = [];
  /** Flows with a token before a join. */
  before: string[] = [];
  private steps = 0;

  constructor(
    private readonly definition: ProcessDefinition,
    private variables: Values,
  ) {}

  start(): void {
    this.steps = 0;
    const first = this.definition.logic.elements.find((element) => element.kind === 'start-event');
    if (first) this.enter(first.id);
  }

  done(element: string, values: Values): void {
    this.steps = 0;
    this.variables = { ...this.variables, ...values };
    this.waiting.splice(this.waiting.indexOf(element), 1);
    this.leave(element);
  }

  failed(element: string): void {
    this.waiting.splice(this.waiting.indexOf(element), 1);
    this.stuck.push({ element, stage: 'enter' });
  }

  retried(element: string, stage: 'enter' | 'leave', values: Values): void {
    this.steps = 0;
    this.variables = { ...this.variables, ...values };
    const found = this.stuck.findIndex((token) => token.element === element && token.stage === stage);
    this.stuck.splice(found, 1);
    if (stage === 'leave') this.leave(element);
    else this.enter(element);
  }

  /** Tokens are left, but only before joins. */
  get starved(): boolean {
    return this.before.length > 0 && this.waiting.length + this.stuck.length === 0;
  }

  get ended(): boolean {
    return this.before.length + this.waiting.length + this.stuck.length === 0;
  }

  private enter(id: string): void {
    this.steps += 1;
    if (this.steps > 60) throw new Runaway();
    const element = this.definition.logic.elements.find((one) => one.id === id);
    if (element?.kind === 'user-task' || element?.kind === 'service-task') this.waiting.push(id);
    else this.leave(id);
  }

  private leave(id: string): void {
    const element = this.definition.logic.elements.find((one) => one.id === id);
    const out = this.definition.logic.flows.filter((flow) => flow.source === id);
    if (!element || out.length === 0 || element.kind === 'end-event') return;
    const fallback = 'defaultFlow' in element ? element.defaultFlow : undefined;
    const conditional = out.filter((flow) => flow.condition && flow.id !== fallback);
    const held = conditional.filter((flow) => this.holds(flow.condition));
    const plain = out.filter((flow) => !flow.condition && flow.id !== fallback);
    const otherwise = out.filter((flow) => flow.id === fallback);
    let taken = out;
    if (element.kind === 'exclusive-gateway') {
      const first = out.find((flow) => held.includes(flow) || plain.includes(flow));
      taken = first ? [first] : otherwise;
    } else if (element.kind === 'user-task' || element.kind === 'service-task') {
      const chosen = held.length > 0 ? held : otherwise;
      taken = out.filter((flow) => chosen.includes(flow) || plain.includes(flow));
    }
    if (taken.length === 0) {
      this.stuck.push({ element: id, stage: element.kind === 'exclusive-gateway' ? 'enter' : 'leave' });
      return;
    }
    for (const flow of taken) this.arrive(flow.id, flow.target);
  }

  private arrive(flow: string, target: string): void {
    const { elements, flows } = this.definition.logic;
    const incoming = flows.filter((one) => one.target === target).map((one) => one.id);
    const isJoin = elements.some((one) => one.id === target && one.kind === 'parallel-gateway') && incoming.length > 1;
    if (isJoin) {
      this.before.push(flow);
      if (!incoming.every((one) => this.before.includes(one))) return;
      for (const one of incoming) this.before.splice(this.before.indexOf(one), 1);
    }
    this.enter(target);
  }

  private holds(condition: unknown): boolean {
    const { fact, value } = condition as { fact: string; value: Json };
    return this.variables[fact] === value;
  }
}
