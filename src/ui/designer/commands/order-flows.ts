import type { ProcessDefinition } from '@/definition/definition';
import type { Change } from '../editor/change';
import { flowOf, flowsFrom } from '../editor/document';

/** One place earlier or later among the flows out of the same element: gateways try them in this order. */
export function orderFlow(definition: ProcessDefinition, input: { flow: string; by: -1 | 1 }): Change | undefined {
  const flow = flowOf(definition, input.flow);
  if (flow === undefined) return undefined;
  const siblings = flowsFrom(definition, flow.source);
  const other = siblings[siblings.indexOf(flow) + input.by];
  if (other === undefined) return undefined;
  return {
    label: { key: 'order-flows' },
    recipe: (draft) => {
      const { flows } = draft.logic;
      const a = flows.findIndex((candidate) => candidate.id === flow.id);
      const b = flows.findIndex((candidate) => candidate.id === other.id);
      const [first, second] = [definition.logic.flows[a], definition.logic.flows[b]];
      if (first === undefined || second === undefined) return undefined;
      flows[a] = structuredClone(second);
      flows[b] = structuredClone(first);
      return undefined;
    },
  };
}
