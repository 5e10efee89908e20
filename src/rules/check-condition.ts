import type { Condition, FactReference, Operator, Test } from '@/model/condition';
import { isFactPath } from '@/model/condition-schema';
import type { Json } from '@/model/json';
import type { Problem } from '@/model/problem';
import type { VariableType } from '@/model/variable';
import { isDate } from './calendar-date';
import { isReference } from './compile';
import { canonicalMoney } from './decimal';
import { isUnary, OPERATORS_BY_TYPE, takesList } from './operators';
import type { RuleVariable } from './rule-variable';

/**
 * What publishing refuses about a condition that is well formed: variables nobody declares, operators that do not fit the
 * type, values that can never match. `at.property` is the path inside the condition; the caller adds the element or flow.
 */
export function checkCondition(condition: Condition, variables: readonly RuleVariable[]): Problem[] {
  const known = new Map(variables.map((variable) => [variable.key, variable]));
  const problems: Problem[] = [];
  visit(condition, []);
  return problems;

  function visit(node: Condition, path: readonly (string | number)[]): void {
    if ('not' in node) visit(node.not, [...path, 'not']);
    else if ('all' in node) group(node.all, [...path, 'all']);
    else if ('any' in node) group(node.any, [...path, 'any']);
    else problems.push(...checkTest(node, known).map((fault) => problem(fault, path, node.fact)));
  }
  function group(members: readonly Condition[], path: readonly (string | number)[]): void {
    if (members.length === 0) problems.push(problem({ code: 'condition/empty-group', property: '' }, path));
    members.forEach((member, index) => {
      visit(member, [...path, index]);
    });
  }
}

interface Fault {
  readonly code: string;
  readonly property: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

function problem(fault: Fault, path: readonly (string | number)[], variable?: string): Problem {
  const property = [...path, ...(fault.property ? [fault.property] : [])].join('.');
  return {
    code: fault.code,
    severity: 'error',
    at: { property, ...(variable === undefined ? {} : { variable }) },
    ...(fault.params ? { params: fault.params } : {}),
  };
}

/** The type at the end of a reference: undefined = whatever stands there, null = there is no such thing. */
function typeOf(reference: FactReference, known: ReadonlyMap<string, RuleVariable>): VariableType | undefined | null {
  const variable = known.get(reference.fact);
  if (!variable) return null;
  if (reference.path === undefined) return variable.type;
  const inside = variable.type === 'object' || variable.type === 'list' || variable.type === 'file';
  return inside && isFactPath(reference.path) ? undefined : null;
}

function checkTest(test: Test, known: ReadonlyMap<string, RuleVariable>): Fault[] {
  const variable = known.get(test.fact);
  if (!variable) return [{ code: 'condition/unknown-variable', property: 'fact', params: { variable: test.fact } }];
  const type = typeOf(test, known);
  if (type === null) return [{ code: 'condition/path-unfit', property: 'path', params: { variable: test.fact } }];
  if (type !== undefined && !OPERATORS_BY_TYPE[type].includes(test.operator)) {
    return [{ code: 'condition/operator-unfit', property: 'operator', params: { variable: test.fact, type } }];
  }
  if (isUnary(test.operator)) return [];
  if (isReference(test.value)) return checkReference(test, test.value, type, known);
  return checkValue(test.operator, test.value, type, type === undefined ? undefined : variable);
}

function checkReference(
  test: Test,
  value: FactReference,
  type: VariableType | undefined,
  known: ReadonlyMap<string, RuleVariable>,
): Fault[] {
  const other = typeOf(value, known);
  if (other === null) {
    return [{ code: 'condition/unknown-variable', property: 'value', params: { variable: value.fact } }];
  }
  if (type === undefined || other === undefined) return [];
  const fits =
    test.operator === 'contains' || test.operator === 'doesNotContain'
      ? true
      : takesList(test.operator) || test.operator === 'between'
        ? other === 'list'
        : comparable(test.operator, type, other);
  return fits ? [] : [{ code: 'condition/value-unfit', property: 'value', params: { type } }];
}

/** Equality is strict (an amount is text, a number is not); order is not. */
function comparable(operator: Operator, type: VariableType, other: VariableType): boolean {
  if (type === other) return true;
  const ordered = operator !== 'equal' && operator !== 'notEqual';
  const numeric = (one: VariableType) => one === 'number' || one === 'money';
  return ordered && numeric(type) && numeric(other);
}

function checkValue(
  operator: Operator,
  value: Json,
  type: VariableType | undefined,
  variable: RuleVariable | undefined,
): Fault[] {
  const list = takesList(operator) || operator === 'between';
  if (list && !Array.isArray(value)) return [unfit(type)];
  const values: readonly Json[] = list && Array.isArray(value) ? value : [value];
  if (values.length === 0 || values.some((one) => one === '' || one === null)) {
    return [{ code: 'condition/no-value', property: 'value' }];
  }
  if (operator === 'between' && values.length !== 2) return [unfit(type)];
  if (type === undefined) return [];
  if (values.some((one) => !fitsType(one, type, operator))) return [unfit(type)];
  const options = variable?.options;
  const choice = operator === 'equal' || operator === 'notEqual' || takesList(operator);
  if (!options || !choice) return [];
  const stranger = values.find((one) => !options.some((option) => option.value === one));
  if (stranger === undefined) return [];
  return [{ code: 'condition/unknown-option', property: 'value', params: { value: String(stranger) } }];
}

const unfit = (type: VariableType | undefined): Fault => ({
  code: 'condition/value-unfit',
  property: 'value',
  params: { type: type ?? 'object' },
});

function fitsType(value: Json, type: VariableType, operator: Operator): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'money':
      // Equality is by text, so the amount must be spelt as forms spell it.
      if (typeof value !== 'string') return false;
      return operator === 'equal' || operator === 'notEqual'
        ? canonicalMoney(value) === value
        : canonicalMoney(value) !== null;
    case 'date':
      return isDate(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
    case 'file':
    case 'object':
      return typeof value !== 'object';
  }
}
