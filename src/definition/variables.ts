import type { DeclaredVariable } from '@/forms/create-forms';
import type { ProcessDefinition } from './definition';
import { variableOf } from './forms';

/**
 * Every variable of the process: those declared by hand, then those that form fields declare, each key once (the first
 * declaration counts; differing types are a problem of publishing).
 */
export function variablesOf({
  logic,
  forms,
}: {
  readonly logic: Pick<ProcessDefinition['logic'], 'variables'>;
  readonly forms: ProcessDefinition['forms'];
}): readonly DeclaredVariable[] {
  const variables = new Map<string, DeclaredVariable>();
  const declared = forms.flatMap((form) => form.fields).map(variableOf);
  for (const variable of [...logic.variables, ...declared])
    if (variable && !variables.has(variable.key)) variables.set(variable.key, variable);
  return [...variables.values()];
}
