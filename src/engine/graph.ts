import type { Condition } from '@/model/condition';
import type { DefinitionOf } from '@/model/definition';
import type { ElementBase, Flow } from '@/model/element';
import type { FieldBase } from '@/model/field';
import { compileCondition } from '@/rules/compile';
import type { CompiledCondition } from '@/rules/trace';
import type { Behaviour, BehavioursOf, CompiledFlow, FlowNodeBehaviour } from './behaviour';

/**
 * A definition made ready to run: looked up by id, conditions compiled. Never changes, is made once per version and shared
 * by all its instances.
 */
export interface Graph<E extends ElementBase = ElementBase> {
  readonly nodes: ReadonlyMap<string, GraphNode<E>>;
  readonly flows: ReadonlyMap<string, CompiledFlow>;
  /** Elements a start command may enter, in the order of the definition. */
  readonly starts: readonly string[];
  /** The compiled form of a condition of this definition (flows, assignment rules); each is compiled once. */
  readonly compiled: (condition: Condition) => CompiledCondition;
}

/** An element that a token can reach. Artefacts are no nodes. */
export interface GraphNode<E extends ElementBase = ElementBase> {
  readonly element: E;
  readonly behaviour: FlowNodeBehaviour<E>;
  /** Both in the order of the definition: it is the order in which an exclusive gateway tries them. */
  readonly incoming: readonly Flow[];
  readonly outgoing: readonly CompiledFlow[];
  /** Whether tokens wait here for each other: `join` means nothing where only one flow comes in. */
  readonly joins: boolean;
}

/** A rule could not be evaluated: an incident for the instance, not a defect of the engine. */
export class RuleFailure extends Error {}

/** Flows from or to an element that is not there (or is an artefact) are left out: parse and check have named them. */
export function compileGraph<E extends ElementBase>(
  definition: DefinitionOf<E, FieldBase>,
  behaviours: BehavioursOf<E>,
): Graph<E> {
  const { elements, flows: drawn } = definition.logic;
  const compiled = conditionsCompiledOnce();
  const flowing = new Map<string, FlowNodeBehaviour<E>>();
  for (const element of elements) {
    const behaviour = behaviourOf(behaviours, element);
    if (behaviour.entry !== 'never') flowing.set(element.id, behaviour);
  }
  const flows = new Map<string, CompiledFlow>();
  const outgoing = new Map<string, CompiledFlow[]>();
  const incoming = new Map<string, CompiledFlow[]>();
  for (const flow of drawn) {
    if (!flowing.has(flow.source) || !flowing.has(flow.target)) continue;
    const ready: CompiledFlow = flow.condition ? { ...flow, holds: compiled(flow.condition) } : flow;
    flows.set(flow.id, ready);
    append(outgoing, flow.source, ready);
    append(incoming, flow.target, ready);
  }
  const nodes = new Map<string, GraphNode<E>>();
  for (const element of elements) {
    const behaviour = flowing.get(element.id);
    if (!behaviour) continue;
    const arriving = incoming.get(element.id) ?? [];
    nodes.set(element.id, {
      element,
      behaviour,
      incoming: arriving,
      outgoing: outgoing.get(element.id) ?? [],
      joins: behaviour.entry === 'join' && arriving.length > 1,
    });
  }
  const starts = [...nodes.values()].filter((node) => node.behaviour.entry === 'start').map((node) => node.element.id);
  return { nodes, flows, starts, compiled };
}

/**
 * The one place that looks up the behaviour of an element whose kind it does not know. `BehavioursOf` pairs every kind with
 * a behaviour for just that kind; TypeScript cannot follow that pairing through a computed key, hence the cast.
 */
function behaviourOf<E extends ElementBase>(behaviours: BehavioursOf<E>, element: E): Behaviour<E> {
  const behaviour = behaviours[element.kind as E['kind']] as unknown as Behaviour<E> | undefined;
  if (!behaviour) throw new Error(`no behaviour for element ${element.id} of kind ${element.kind}`);
  return behaviour;
}

function conditionsCompiledOnce(): (condition: Condition) => CompiledCondition {
  const known = new WeakMap<Condition, CompiledCondition>();
  return (condition) => {
    const found = known.get(condition);
    if (found) return found;
    const made = failingAsRuleFailure(compileCondition(condition));
    known.set(condition, made);
    return made;
  };
}

function failingAsRuleFailure(holds: CompiledCondition): CompiledCondition {
  return (facts) => {
    try {
      return holds(facts);
    } catch (cause) {
      throw new RuleFailure(cause instanceof Error ? cause.message : String(cause), { cause });
    }
  };
}

function append<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
