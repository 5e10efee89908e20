import type { ProcessDefinition } from '@/definition/definition';
import type { Change } from '../editor/change';
import { mayHaveDefault } from '../editor/default-flow';
import { elementOf, flowOf } from '../editor/document';

/**
 * Makes a flow the one taken when no condition of the others holds, or an ordinary one again. Its condition goes: the
 * condition of a default flow is never evaluated (BPMN 2.0, 13.3.3), so keeping it would only mislead.
 */
export function setDefaultFlow(
  definition: ProcessDefinition,
  input: { flow: string; isDefault: boolean },
): Change | undefined {
  const flow = flowOf(definition, input.flow);
  const source = flow && elementOf(definition, flow.source);
  if (flow === undefined || source === undefined || !mayHaveDefault(source.kind)) return undefined;
  return {
    label: { key: 'set-default' },
    recipe: (draft) => {
      const element = draft.logic.elements.find((other) => other.id === source.id);
      const chosen = draft.logic.flows.find((other) => other.id === flow.id);
      if (element === undefined || chosen === undefined || !hasDefault(element)) return undefined;
      if (!input.isDefault) {
        if (element.defaultFlow === flow.id) delete element.defaultFlow;
        return undefined;
      }
      element.defaultFlow = flow.id;
      delete chosen.condition;
      return undefined;
    },
  };
}

function hasDefault<E extends { kind: Parameters<typeof mayHaveDefault>[0] }>(
  element: E,
): element is Extract<E, { defaultFlow?: string | undefined }> {
  return mayHaveDefault(element.kind);
}
