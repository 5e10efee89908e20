import type { ProcessDefinition } from '@/definition/definition';
import type { Change } from '../editor/change';
import { whyNoFlow } from '../editor/document';

/** A flow from one element to another; undefined where BPMN or the diagram has no place for it. */
export function connect(
  definition: ProcessDefinition,
  input: { source: string; target: string; flow: string },
): Change | undefined {
  if (whyNoFlow(definition, input.source, input.target) !== undefined) return undefined;
  return {
    label: { key: 'connect' },
    recipe: (draft) => {
      draft.logic.flows.push({ id: input.flow, source: input.source, target: input.target });
      return undefined;
    },
  };
}
