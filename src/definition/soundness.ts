import type { Element } from '@/elements/schemas';
import type { CompiledFlow } from '@/engine/behaviour';
import type { GraphNode } from '@/engine/graph';
import { errorAt, type Problem, warningAt } from '@/model/problem';
import type { ProcessGraph } from './engine';

/** Where tokens stand: elements about to be entered, and flows before joins (`>flow`), each as often as it has tokens. */
type Marking = readonly string[];

/** Larger processes than these bounds allow are not judged: no statement rather than a wrong one. */
const MARKINGS = 5_000;
const TOKENS = 60;
const CONDITIONS = 4;

/**
 * Joins that may wait for ever (workflow-net soundness, van der Aalst 1998: option to complete). Plays through every choice
 * the process may make, whatever the data, and collects the joins where tokens are left over when nothing can move.
 * A warning, because rules may exclude that choice; an error when no choice at all lets the process end.
 *
 * Only one token is moved at a time, always the first: tokens do not hinder each other, so every way to stand still is
 * found without trying every order (persistent sets, Godefroid 1996). That keeps parallel branches from multiplying.
 */
export function checkSoundness(graph: ProcessGraph): readonly Problem[] {
  const start = graph.starts[0];
  if (start === undefined) return [];
  const seen = new Set<string>();
  const open: Marking[] = [[start]];
  const starved = new Set<string>();
  let ends = false;
  for (let marking = open.pop(); marking; marking = open.pop()) {
    const key = marking.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > MARKINGS || marking.length > TOKENS) return [];
    const moving = marking.find((token) => !token.startsWith('>'));
    if (moving === undefined) {
      for (const token of marking) starved.add(graph.flows.get(token.slice(1))?.target ?? '');
      ends ||= marking.length === 0;
      continue;
    }
    const node = graph.nodes.get(moving);
    const choices = node ? choicesOf(node) : null;
    if (!choices) return [];
    const rest = without(marking, moving);
    for (const choice of choices) open.push(choice.reduce((tokens, flow) => arrive(graph, tokens, flow), rest));
  }
  const place = ends
    ? (element: string) => warningAt('join/may-starve', { element })
    : (element: string) => errorAt('join/always-starves', { element });
  return [...starved].sort().map(place);
}

/** Sets of flows that one leaving may take; null = too many to try. */
function choicesOf({ element, behaviour, outgoing }: GraphNode<Element>): readonly (readonly CompiledFlow[])[] | null {
  if (outgoing.length === 0) return [[]];
  switch (behaviour.exit) {
    case 'none':
      return [[]];
    case 'all':
      return [outgoing];
    case 'one':
      return outgoing.map((flow) => [flow]);
    case 'holding': {
      const fallback = 'defaultFlow' in element ? element.defaultFlow : undefined;
      const always = outgoing.filter((flow) => !flow.holds && flow.id !== fallback);
      const asked = outgoing.filter((flow) => flow.holds && flow.id !== fallback);
      if (asked.length > CONDITIONS) return null;
      const otherwise = [...always, ...outgoing.filter((flow) => flow.id === fallback)];
      const held = subsets(asked).filter((subset) => subset.length > 0);
      return [...(otherwise.length > 0 ? [otherwise] : []), ...held.map((subset) => [...always, ...subset])];
    }
  }
}

function subsets<T>(members: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** members.length }, (_, set) =>
    members.filter((_, place) => (set >> place) % 2 === 1),
  );
}

/** The marking after a token has run along `flow`; a join that has one on each flow lets one token in. */
function arrive(graph: ProcessGraph, marking: Marking, flow: CompiledFlow): Marking {
  const target = graph.nodes.get(flow.target);
  if (!target?.joins) return [...marking, flow.target].sort();
  const waiting = [...marking, `>${flow.id}`].sort();
  const needed = target.incoming.map((incoming) => `>${incoming.id}`);
  if (!needed.every((token) => waiting.includes(token))) return waiting;
  return [...needed.reduce(without, waiting), flow.target].sort();
}

function without(marking: Marking, token: string): Marking {
  return marking.toSpliced(marking.indexOf(token), 1);
}
