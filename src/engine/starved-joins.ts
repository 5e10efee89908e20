import type { Flow } from '@/model/element';
import type { InstanceState } from './state';

interface Connected {
  readonly nodes: ReadonlyMap<string, { readonly outgoing: readonly Flow[] }>;
}

/**
 * The joins to report when only tokens before joins are left: those that no other of them leads to, because letting one go
 * on may feed the next. If they lead to each other in a ring, the first.
 */
export function starvedJoins(graph: Connected, arrivals: InstanceState['arrivals']): readonly string[] {
  const waiting = Object.keys(arrivals);
  const first = waiting.filter((join) => !waiting.some((other) => other !== join && leadsTo(graph, other, join)));
  return first.length > 0 ? first : waiting.slice(0, 1);
}

function leadsTo(graph: Connected, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const { target } of graph.nodes.get(element)?.outgoing ?? []) {
      if (target === to) return true;
      if (seen.has(target)) continue;
      seen.add(target);
      open.push(target);
    }
  }
  return false;
}
