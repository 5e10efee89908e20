import type { ElementBase } from '@/model/element';
import { own, type Values } from '@/model/json';
import type { Answer, Occasion } from './behaviour';
import { chooseCandidates, isNobody } from './candidates';
import { dueAt } from './due';
import { type Env, LIMITS } from './env';
import type { Event, FlowReason, FlowTrace, IncidentStage } from './event';
import { type Draft, draftOf, fold } from './evolve';
import { type Graph, type GraphNode, RuleFailure } from './graph';
import type { Move } from './move';
import { starvedJoins } from './starved-joins';
import type { InstanceState } from './state';

type Params = Readonly<Record<string, string | number>>;

/**
 * One command being decided: moves become events, tokens run until each waits, ends or is stopped by an incident.
 *
 * Life cycle: made from the state before the command; the command's own events and the first entries or exits; `settle()`;
 * then `events` is the answer. Lives only inside `decide`, so that its being mutable is seen by nobody. State is changed by
 * `fold` alone, as in a replay: what is decided here and what a replay makes of it cannot differ.
 *
 * A token is always in exactly one place: an activity, an arrival before a join, or (only while running) `pending`.
 */
export class Run<E extends ElementBase> {
  readonly events: Event[] = [];
  private readonly draft: Draft;
  private variables: Values;
  private readonly pending: { readonly element: string; readonly via: string | null }[] = [];
  private steps = 0;
  private living: number;

  constructor(
    private readonly graph: Graph<E>,
    before: InstanceState,
    private readonly env: Env,
  ) {
    this.draft = draftOf(before);
    this.living = Object.keys(before.activities).length;
    this.variables = env.variables;
  }

  emit(event: Event): void {
    this.events.push(event);
    fold(this.draft, event);
    if (event.type === 'activity.activated') this.living += 1;
    if (event.type === 'activity.completed' || event.type === 'activity.cancelled') this.living -= 1;
  }

  /** As it is after the events so far. */
  get state(): InstanceState {
    return this.draft;
  }

  setVariables(values: Values, element: string | null): void {
    if (Object.keys(values).length === 0) return;
    this.emit({ type: 'variables.set', values, element });
    this.variables = { ...this.variables, ...values };
  }

  /** A token for this element; it enters when the run settles. */
  send(element: string, via: string | null): void {
    this.pending.push({ element, via });
  }

  /** The task or job of this activity is done: keep its answer, then find the way out. */
  resume(activity: string, answer: Answer): void {
    const node = this.nodeOf(activity);
    if (!node.behaviour.resume) throw new Error(`element ${node.element.id} waits but cannot resume`);
    this.setVariables(node.behaviour.resume.keep(node.element, answer), node.element.id);
    this.leaveAgain(activity, node);
  }

  /** Begins again where an incident stopped this activity. */
  retry(activity: string, stage: IncidentStage): void {
    const node = this.nodeOf(activity);
    if (stage === 'leave') this.leaveAgain(activity, node);
    else this.enter(activity, node);
  }

  raise(activity: string, code: string, params: Params, stage: IncidentStage, trace?: readonly FlowTrace[]): void {
    this.emit({
      type: 'incident.raised',
      incident: this.env.nextId(),
      activity,
      element: this.activityOf(activity).element,
      code,
      params,
      stage,
      ...(trace ? { trace } : {}),
    });
  }

  /** Runs until nothing can move, then says whether the instance is complete or a join waits in vain. */
  settle(): void {
    for (let next = this.pending.shift(); next; next = this.pending.shift()) {
      const node = this.graph.nodes.get(next.element);
      if (!node) throw new Error(`token sent to ${next.element}, which is no element of this version`);
      const activity = this.env.nextId();
      this.emit({ type: 'activity.activated', activity, element: next.element, via: next.via });
      this.steps += 1;
      const { steps, tokens } = this.env.limits ?? LIMITS;
      if (this.steps > steps) this.raise(activity, 'engine/step-budget', { steps }, 'enter');
      else if (this.living + this.pending.length > tokens)
        this.raise(activity, 'engine/too-many-tokens', { tokens }, 'enter');
      else this.enter(activity, node);
    }
    if (this.state.status !== 'active' || this.living > 0) return;
    if (Object.keys(this.state.arrivals).length === 0) this.emit({ type: 'instance.completed' });
    else this.reportStarvedJoins();
  }

  /**
   * No activity lives, yet tokens stand before joins: what they wait for can never come. The tokens that are there become
   * one activity at the join with an incident on it, so that an operator sees it; a retry lets the join go on without the
   * missing branches (BPMN 2.0 says nothing here; a process that ends silently half done is the worse failure).
   */
  private reportStarvedJoins(): void {
    for (const element of starvedJoins(this.graph, this.state.arrivals)) {
      const flows = Object.keys(own(this.state.arrivals, element) ?? {});
      const missing = (this.graph.nodes.get(element)?.incoming.length ?? 0) - flows.length;
      const activity = this.env.nextId();
      this.emit({ type: 'join.completed', element, flows });
      this.emit({ type: 'activity.activated', activity, element, via: null });
      this.raise(activity, 'join/starved', { arrived: flows.length, missing }, 'enter');
    }
  }

  private enter(activity: string, node: GraphNode<E>): void {
    this.carryOut(activity, node, 'enter', () => node.behaviour.enter(this.occasion(node)));
  }

  private leaveAgain(activity: string, node: GraphNode<E>): void {
    const { resume } = node.behaviour;
    if (!resume) throw new Error(`element ${node.element.id} was left half way but cannot resume`);
    this.carryOut(activity, node, 'leave', () => resume.leave(this.occasion(node)));
  }

  private carryOut(activity: string, node: GraphNode<E>, stage: IncidentStage, moves: () => readonly Move[]): void {
    try {
      for (const move of moves()) this.carryOutMove(activity, node, stage, move);
    } catch (failure) {
      if (!(failure instanceof RuleFailure)) throw failure;
      this.raise(activity, 'rule/failed', { message: failure.message.slice(0, 300) }, stage);
    }
  }

  private carryOutMove(activity: string, node: GraphNode<E>, stage: IncidentStage, move: Move): void {
    const element = node.element.id;
    switch (move.move) {
      case 'leave':
        this.emit({ type: 'activity.completed', activity, element });
        for (const { flow, why } of move.by) this.takeFlow(node, flow, why);
        return;
      case 'end':
        this.emit({ type: 'activity.completed', activity, element });
        return;
      case 'wait-for-task':
        this.createTask(activity, element, move);
        return;
      case 'wait-for-job': {
        const { connector, input, retry } = move;
        this.emit({ type: 'job.requested', job: this.env.nextId(), activity, element, connector, input, retry });
        return;
      }
      case 'raise':
        this.raise(activity, move.code, move.params, stage, move.trace);
        return;
    }
  }

  private takeFlow(from: GraphNode<E>, id: string, why: FlowReason | undefined): void {
    const flow = from.outgoing.find((candidate) => candidate.id === id);
    const target = flow && this.graph.nodes.get(flow.target);
    if (!target) throw new Error(`element ${from.element.id} was left by ${id}, which is no flow out of it`);
    const to = target.element.id;
    const joins = target.joins;
    this.emit({ type: 'flow.taken', flow: id, from: from.element.id, to, joins, ...(why ? { why } : {}) });
    if (joins && !this.completeJoin(target)) return;
    this.send(to, id);
  }

  /** Consumes one token of each incoming flow, if there is one on each. */
  private completeJoin({ element, incoming }: GraphNode<E>): boolean {
    const arrived = own(this.state.arrivals, element.id) ?? {};
    if (!incoming.every((flow) => Object.hasOwn(arrived, flow.id))) return false;
    this.emit({ type: 'join.completed', element: element.id, flows: incoming.map((flow) => flow.id) });
    return true;
  }

  private createTask(activity: string, element: string, move: Move & { move: 'wait-for-task' }): void {
    const { candidates, why } = chooseCandidates(this.graph, move.assignment, this.state.starter, this.variables);
    const due = dueAt(move.due, { ...this.env, variables: this.variables });
    if (isNobody(candidates)) this.raise(activity, 'task/nobody', { rule: why.rule ?? '' }, 'enter');
    else if (!due.ok) this.raise(activity, 'task/due-invalid', { seen: due.error.seen }, 'enter');
    else
      this.emit({
        type: 'task.created',
        task: this.env.nextId(),
        activity,
        element,
        form: move.form,
        candidates,
        why,
        dueAt: due.value,
        priority: move.priority,
      });
  }

  private occasion({ element, outgoing, incoming }: GraphNode<E>): Occasion<E> {
    return { element, outgoing, incoming, variables: this.variables };
  }

  private activityOf(activity: string): InstanceState['activities'][string] {
    const found = own(this.state.activities, activity);
    if (!found) throw new Error(`activity ${activity} does not live`);
    return found;
  }

  private nodeOf(activity: string): GraphNode<E> {
    const { element } = this.activityOf(activity);
    const node = this.graph.nodes.get(element);
    if (!node) throw new Error(`activity ${activity} is at ${element}, which is no element of this version`);
    return node;
  }
}
