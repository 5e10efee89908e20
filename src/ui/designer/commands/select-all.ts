import type { ProcessDefinition } from '@/definition/definition';
import type { Selection } from '../editor/selection';

/** Everything. Selecting is no change of the document, so it is not in the history. */
export function selectAll(definition: ProcessDefinition): Selection {
  return {
    elements: definition.logic.elements.map((element) => element.id),
    flows: definition.logic.flows.map((flow) => flow.id),
  };
}
