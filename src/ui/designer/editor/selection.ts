/** What is selected. Not part of the document, but kept with every change, so that undo shows what it undid. */
export interface Selection {
  readonly elements: readonly string[];
  readonly flows: readonly string[];
}

export const NOTHING: Selection = { elements: [], flows: [] };

export const selectElements = (...elements: string[]): Selection => ({ elements, flows: [] });
export const selectFlows = (...flows: string[]): Selection => ({ elements: [], flows });

/** Whether both name the same things, in any order. */
export function sameSelection(a: Selection, b: Selection): boolean {
  return sameNames(a.elements, b.elements) && sameNames(a.flows, b.flows);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  const names = new Set(a);
  return b.every((name) => names.has(name));
}
