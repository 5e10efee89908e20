import type { ProcessDefinition } from '@/definition/definition';
import type { Change, DefinitionDraft } from '../editor/change';
import { NOTHING, type Selection } from '../editor/selection';
import { forgetDefault } from './forget-default';

/**
 * Deletes what is selected. An element with one flow in and one out is healed over: the flow into it goes on to where
 * the flow out of it went, with its condition. `heal: false` (Shift) leaves the gap.
 */
export function deleteSelected(
  definition: ProcessDefinition,
  selection: Selection,
  options: { heal: boolean } = { heal: true },
): Change | undefined {
  const elements = new Set(selection.elements);
  const flows = new Set(selection.flows);
  const known =
    definition.logic.elements.some((element) => elements.has(element.id)) ||
    definition.logic.flows.some((flow) => flows.has(flow.id));
  if (!known) return undefined;
  return {
    label: { key: 'delete', params: { count: elements.size + flows.size } },
    recipe: (draft) => {
      removeFlows(draft, flows);
      for (const id of elements) removeElement(draft, id, options.heal);
      return NOTHING;
    },
  };
}

function removeElement(draft: DefinitionDraft, id: string, heal: boolean): void {
  const { flows } = draft.logic;
  const into = flows.filter((flow) => flow.target === id);
  const from = flows.filter((flow) => flow.source === id);
  const [before, after] = [into[0], from[0]];
  const mends =
    heal &&
    into.length === 1 &&
    from.length === 1 &&
    before !== undefined &&
    after !== undefined &&
    before.source !== after.target &&
    !flows.some((flow) => flow.source === before.source && flow.target === after.target);
  if (mends) {
    before.target = after.target;
    removeFlows(draft, new Set([after.id]));
  } else {
    removeFlows(draft, new Set([...into, ...from].map((flow) => flow.id)));
  }
  const at = draft.logic.elements.findIndex((element) => element.id === id);
  if (at >= 0) draft.logic.elements.splice(at, 1);
  delete draft.layout.elements[id];
}

function removeFlows(draft: DefinitionDraft, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  forgetDefault(draft, ids);
  for (let index = draft.logic.flows.length - 1; index >= 0; index -= 1) {
    const flow = draft.logic.flows[index];
    if (flow !== undefined && ids.has(flow.id)) draft.logic.flows.splice(index, 1);
  }
}
