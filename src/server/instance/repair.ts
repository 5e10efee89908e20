import type { ProcessDefinition } from '@/definition/definition';
import { variablesOf } from '@/definition/variables';
import type { Json, Values } from '@/model/json';
import type { Problem } from '@/model/problem';
import { no, ok, type Rejection, type Result } from '@/model/result';
import type { VariableType } from '@/model/variable';

/**
 * Values an operator sets while repairing: declared variables of the right type only, so that a repair cannot break what
 * conditions and forms rely on. `null` empties a variable.
 */
export function checkRepair(definition: ProcessDefinition, values: Values): Result<Values, Rejection> {
  const types = new Map(variablesOf(definition).map(({ key, type }) => [key, type]));
  const problems = Object.entries(values).flatMap(([key, value]): Problem[] => {
    const type = types.get(key);
    if (type !== undefined && (value === null || IS[type](value))) return [];
    const code = type === undefined ? 'form/unknown-field' : 'form/wrong-type';
    return [{ code, severity: 'error', at: { variable: key }, params: type ? { key, expected: type } : { key } }];
  });
  return problems.length > 0 ? no({ code: 'form/invalid', problems }) : ok(values);
}

const IS: Readonly<Record<VariableType, (value: Json) => boolean>> = {
  text: (value) => typeof value === 'string' && value.length <= 100_000,
  number: (value) => typeof value === 'number',
  money: (value) => typeof value === 'string' && /^-?\d{1,15}(\.\d{1,4})?$/.test(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(value),
  boolean: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
  // References to files are made by uploading, never by hand.
  file: (value) => Array.isArray(value) && value.length === 0,
  object: (value) => typeof value === 'object' && !Array.isArray(value),
};
