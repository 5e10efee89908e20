import type { ProcessDefinition } from '@/definition/definition';
import type { Change } from '../editor/change';
import { flowOf, whyNoFlow } from '../editor/document';
import { forgetDefault } from './forget-default';

/** The same flow, with its name and condition, between other elements. */
export function reconnect(
  definition: ProcessDefinition,
  input: { flow: string; source: string; target: string },
): Change | undefined {
  const flow = flowOf(definition, input.flow);
  if (flow === undefined || (flow.source === input.source && flow.target === input.target)) return undefined;
  if (whyNoFlow(definition, input.source, input.target, flow.id) !== undefined) return undefined;
  return {
    label: { key: 'reconnect' },
    recipe: (draft) => {
      if (flow.source !== input.source) forgetDefault(draft, new Set([flow.id]));
      const moved = draft.logic.flows.find((other) => other.id === flow.id);
      if (moved !== undefined) {
        moved.source = input.source;
        moved.target = input.target;
      }
      return undefined;
    },
  };
}
