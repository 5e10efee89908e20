import { errorAt, type Problem } from '@/model/problem';
import type { ProcessGraph } from './engine';

/**
 * Whether every element lies on a way from the start to an end. Where the start or the ends are missing altogether that is
 * told once, and not again by every element.
 */
export function checkConnections(graph: ProcessGraph): readonly Problem[] {
  const nodes = [...graph.nodes.values()];
  const ends = nodes.filter((node) => node.behaviour.exit === 'none').map((node) => node.element.id);
  const problems: Problem[] = [];
  if (graph.starts.length === 0) problems.push(errorAt('process/no-start', {}));
  for (const element of graph.starts.slice(1)) problems.push(errorAt('process/several-starts', { element }));
  if (ends.length === 0) problems.push(errorAt('process/no-end', {}));
  const reached = reach(graph.starts, (id) => graph.nodes.get(id)?.outgoing.map((flow) => flow.target) ?? []);
  const ending = reach(ends, (id) => graph.nodes.get(id)?.incoming.map((flow) => flow.source) ?? []);
  for (const { element } of nodes) {
    const at = { element: element.id };
    if (graph.starts.length > 0 && !reached.has(element.id)) problems.push(errorAt('element/unreachable', at));
    else if (ends.length > 0 && !ending.has(element.id)) problems.push(errorAt('element/cannot-end', at));
  }
  return problems;
}

function reach(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(from);
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of next(id)) {
      if (reached.has(other)) continue;
      reached.add(other);
      open.push(other);
    }
  }
  return reached;
}
