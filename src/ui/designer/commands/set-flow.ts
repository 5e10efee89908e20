import type { Condition } from '@/model/condition';
import type { LocalizedText } from '@/model/text';
import type { Change } from '../editor/change';

/** The condition of a flow; undefined takes it away. */
export function setCondition(input: { flow: string; condition: Condition | undefined }): Change {
  return {
    label: { key: 'set-condition' },
    joins: `condition ${input.flow}`,
    recipe: (draft) => {
      const flow = draft.logic.flows.find((other) => other.id === input.flow);
      if (flow === undefined) return undefined;
      if (input.condition === undefined) delete flow.condition;
      else if (JSON.stringify(flow.condition) !== JSON.stringify(input.condition)) {
        flow.condition = structuredClone(input.condition);
      }
      return undefined;
    },
  };
}

/** The name of a flow, shown on it instead of its condition; empty in both languages takes it away. */
export function nameFlow(input: { flow: string; name: LocalizedText }): Change {
  return {
    label: { key: 'rename' },
    joins: `name ${input.flow}`,
    recipe: (draft) => {
      const flow = draft.logic.flows.find((other) => other.id === input.flow);
      if (flow === undefined) return undefined;
      if (input.name.zh === '' && input.name.en === '') delete flow.name;
      else flow.name = { ...input.name };
      return undefined;
    },
  };
}
