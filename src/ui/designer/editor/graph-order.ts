import type { Document } from './document';

/**
 * Element ids in the order they are carried out: depth first from the start events, branches in the order of their
 * flows, a join after the last branch that was seen to reach it. Elements nothing leads to come last, as drawn.
 * Tab order on the canvas, the step list and "next problem" follow it.
 */
export function executionOrder(document: Pick<Document, 'logic'>): readonly string[] {
  const { elements, flows } = document.logic;
  const next = new Map<string, string[]>();
  const entered = new Set<string>();
  for (const flow of flows) {
    next.set(flow.source, [...(next.get(flow.source) ?? []), flow.target]);
    entered.add(flow.target);
  }
  // Reverse postorder: an element comes after everything that leads to it, but for loops.
  const seen = new Set<string>();
  const post: string[] = [];
  const visit = (root: string): void => {
    const stack: { id: string; left: string[] }[] = [];
    const open = (id: string): void => {
      if (seen.has(id)) return;
      seen.add(id);
      stack.push({ id, left: [...(next.get(id) ?? [])] });
    };
    open(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const branch = top.left.pop();
      if (branch !== undefined) open(branch);
      else {
        post.push(top.id);
        stack.pop();
      }
    }
  };
  const roots = [
    ...elements.filter((element) => element.kind === 'start-event'),
    ...elements.filter((element) => element.kind !== 'start-event' && !entered.has(element.id)),
    ...elements,
  ];
  const parts: string[][] = [];
  for (const root of roots) {
    if (seen.has(root.id)) continue;
    const from = post.length;
    visit(root.id);
    parts.push(post.slice(from).reverse());
  }
  return parts.flat();
}

/** Everything that can be reached from `id` along the flows, itself included. */
export function downstream(document: Pick<Document, 'logic'>, id: string): ReadonlySet<string> {
  const reached = new Set([id]);
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const flow of document.logic.flows) {
      if (flow.source === at && !reached.has(flow.target)) {
        reached.add(flow.target);
        open.push(flow.target);
      }
    }
  }
  return reached;
}
