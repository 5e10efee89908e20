import type { Element, ProcessDefinition } from '@/definition/definition';

export type StageState = 'done' | 'current' | 'ahead';
export interface Stage {
  readonly element: Element;
  readonly state: StageState;
}
export interface Progress {
  readonly definition: ProcessDefinition;
  readonly active: readonly { readonly element: string }[];
  readonly visited: readonly string[];
}

/**
 * What people do in this process, in the order of the drawing: what is done, where it stands, what may still come. Steps
 * that were left out and cannot come any more are not shown.
 */
export function stagesOf({ definition, active, visited }: Progress): readonly Stage[] {
  const been = new Set(visited);
  const here = new Set(active.map(({ element }) => element));
  const order = inOrder(definition);
  const ahead = reachableFrom(definition, order, here);
  return order.filter(isStage).flatMap((element): Stage[] => {
    if (here.has(element.id)) return [{ element, state: 'current' }];
    if (been.has(element.id)) return [{ element, state: 'done' }];
    return ahead.has(element.id) ? [{ element, state: 'ahead' }] : [];
  });
}

/** A start counts when somebody fills in its form: for people that is the first step. */
function isStage(element: Element): boolean {
  return element.kind === 'user-task' || (element.kind === 'start-event' && element.form !== undefined);
}

function nextOf({ logic }: ProcessDefinition): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const { source, target } of logic.flows) next.set(source, [...(next.get(source) ?? []), target]);
  return next;
}

/** Reverse post-order of a depth-first walk: every step before those it leads to, except along loops. */
function inOrder(definition: ProcessDefinition): readonly Element[] {
  const next = nextOf(definition);
  const elements = new Map(definition.logic.elements.map((element) => [element.id, element]));
  const targets = new Set(definition.logic.flows.map(({ target }) => target));
  const roots = definition.logic.elements.filter(({ id }) => !targets.has(id)).map(({ id }) => id);
  const seen = new Set<string>();
  const order: string[] = [];
  // A stack of its own: a chain of 2,000 steps must not end in the depth of calls.
  const stack = [...roots].reverse().map((id) => ({ id, left: false }));
  while (stack.length > 0) {
    const top = stack.at(-1);
    if (!top) break;
    if (top.left || (seen.has(top.id) && !top.left)) {
      stack.pop();
      if (top.left) order.push(top.id);
      continue;
    }
    seen.add(top.id);
    top.left = true;
    // The first flow ends up first: it is walked last.
    for (const id of next.get(top.id) ?? []) if (!seen.has(id)) stack.push({ id, left: false });
  }
  return order.reverse().flatMap((id) => elements.get(id) ?? []);
}

/** What can follow without going back: a loop promises nothing that was passed by. */
function reachableFrom(
  definition: ProcessDefinition,
  order: readonly Element[],
  from: ReadonlySet<string>,
): ReadonlySet<string> {
  const next = nextOf(definition);
  const place = new Map(order.map(({ id }, index) => [id, index]));
  const found = new Set<string>();
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const target of next.get(id) ?? []) {
      if (found.has(target) || (place.get(target) ?? 0) <= (place.get(id) ?? 0)) continue;
      found.add(target);
      queue.push(target);
    }
  }
  return found;
}
