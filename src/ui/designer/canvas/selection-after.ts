import type { Selection } from '../editor/selection';

/** One change as React Flow tells it; only those about selecting count here. */
type SelectChange =
  | { readonly type: string }
  | { readonly type: 'select'; readonly id: string; readonly selected: boolean };

/** The selection after these changes to the elements or the flows; the same object when nothing about it changed. */
export function selectionAfter(
  selection: Selection,
  changes: readonly SelectChange[],
  of: 'elements' | 'flows',
): Selection {
  const relevant = changes.filter(
    (change): change is Extract<SelectChange, { id: string }> => change.type === 'select' && 'id' in change,
  );
  if (relevant.length === 0) return selection;
  const chosen = new Set(selection[of]);
  for (const { id, selected } of relevant) {
    if (selected) chosen.add(id);
    else chosen.delete(id);
  }
  return { ...selection, [of]: [...chosen] };
}
