import type { LocalizedText } from '@/model/text';
import type { Variable } from '@/model/variable';
import type { Change } from '../editor/change';

/** Name and description of the process itself. */
export function setProcess(input: { name?: LocalizedText; documentation?: LocalizedText }): Change {
  return {
    label: { key: 'set-process' },
    joins: `process ${Object.keys(input).join(' ')}`,
    recipe: (draft) => {
      if (input.name !== undefined) draft.name = { ...input.name };
      if (input.documentation !== undefined) {
        if (input.documentation.zh === '' && input.documentation.en === '') delete draft.documentation;
        else draft.documentation = { ...input.documentation };
      }
      return undefined;
    },
  };
}

/** Declares a variable, or changes the one with this key. */
export function setVariable(variable: Variable): Change {
  return {
    label: { key: 'set-variable', params: { key: variable.key } },
    joins: `variable ${variable.key}`,
    recipe: (draft) => {
      const at = draft.logic.variables.findIndex((other) => other.key === variable.key);
      if (at < 0) draft.logic.variables.push(structuredClone(variable));
      else draft.logic.variables[at] = structuredClone(variable);
      return undefined;
    },
  };
}

/** Takes a declared variable away. Whoever still reads it becomes a problem. */
export function removeVariable(key: string): Change {
  return {
    label: { key: 'remove-variable', params: { key } },
    recipe: (draft) => {
      const at = draft.logic.variables.findIndex((other) => other.key === key);
      if (at >= 0) draft.logic.variables.splice(at, 1);
      return undefined;
    },
  };
}
