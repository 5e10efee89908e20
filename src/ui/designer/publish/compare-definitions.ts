import type { ProcessDefinition } from '@/definition/definition';

interface Part {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** What differs between two states of a process, in numbers. Moved elements are told apart: they change no behaviour. */
export interface Comparison {
  readonly elements: Part;
  readonly flows: Part;
  readonly forms: Part;
  readonly variables: Part;
  readonly moved: number;
  /** Name or description of the process. */
  readonly process: boolean;
  /** Everything but moves. */
  readonly total: number;
}

export function compareDefinitions(before: ProcessDefinition, after: ProcessDefinition): Comparison {
  const elements = compare(before.logic.elements, after.logic.elements, (element) => element.id);
  const flows = compare(before.logic.flows, after.logic.flows, (flow) => flow.id);
  const forms = compare(before.forms, after.forms, (form) => form.id);
  const variables = compare(before.logic.variables, after.logic.variables, (variable) => variable.key);
  const process =
    text(before.name) !== text(after.name) || text(before.documentation ?? null) !== text(after.documentation ?? null);
  const moved = after.logic.elements.filter(({ id }) => {
    const [from, to] = [before.layout.elements[id], after.layout.elements[id]];
    return from !== undefined && to !== undefined && (from.x !== to.x || from.y !== to.y);
  }).length;
  const total = [elements, flows, forms, variables].reduce(
    (sum, part) => sum + part.added + part.removed + part.changed,
    process ? 1 : 0,
  );
  return { elements, flows, forms, variables, moved, process, total };
}

function compare<T>(before: readonly T[], after: readonly T[], idOf: (one: T) => string): Part {
  const old = new Map(before.map((one) => [idOf(one), one]));
  const now = new Set(after.map(idOf));
  const both = after.flatMap((one) => {
    const was = old.get(idOf(one));
    return was === undefined ? [] : [[was, one] as const];
  });
  return {
    added: after.length - both.length,
    removed: before.filter((one) => !now.has(idOf(one))).length,
    changed: both.filter(([was, is]) => text(was) !== text(is)).length,
  };
}

/** As JSON with sorted keys: the order of members says nothing. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
