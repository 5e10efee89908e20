import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { type Condition, OPERATORS, type Operator, type Test } from '@/model/condition';
import type { Json } from '@/model/json';
import type { VariableType } from '@/model/variable';
import { isReference } from '@/rules/compile';
import { isUnary, OPERATORS_BY_TYPE, takesList } from '@/rules/operators';
import type { RuleVariable } from '@/rules/rule-variable';

/**
 * A condition as react-querybuilder edits it, and back, without loss:
 * - `all` and `any` are its groups, a test is its rule; fact and path together are the rule's field (`answer.code`), the
 *   value is the test's own, references included;
 * - its groups can be negated, its rules cannot, and its root is always a group: where a condition has no group, one with
 *   the mark `single` stands for its only member. A second member makes it a real group.
 */
type Group = RuleGroupType & { readonly single?: true };

/** The condition as a query. */
export function toQuery(condition: Condition | undefined): RuleGroupType {
  if (condition === undefined) return { combinator: 'and', rules: [] };
  const member = toMember(condition);
  return 'rules' in member ? member : single(member, false);
}

function toMember(condition: Condition): Group | RuleType {
  if ('all' in condition) return { combinator: 'and', rules: condition.all.map(toMember) };
  if ('any' in condition) return { combinator: 'or', rules: condition.any.map(toMember) };
  if (!('not' in condition)) return toRule(condition);
  const inner = toMember(condition.not);
  return 'rules' in inner && !inner.not ? { ...inner, not: true } : single(inner, true);
}

const single = (member: Group | RuleType, not: boolean): Group => ({
  combinator: 'and',
  rules: [member],
  single: true,
  ...(not ? { not } : {}),
});

function toRule({ fact, path, operator, value }: Test): RuleType {
  return { field: fieldOf(fact, path), operator, value };
}

/** The query as a condition. */
export function toCondition(query: RuleGroupType): Condition {
  const members = query.rules.map((member) => ('rules' in member ? toCondition(member) : toTest(member)));
  const [only] = members;
  const inner =
    only && members.length === 1 && 'single' in query && query.single === true
      ? only
      : query.combinator === 'or'
        ? { any: members }
        : { all: members };
  return query.not === true ? { not: inner } : inner;
}

function toTest(rule: RuleType): Test {
  const { fact, path } = factOf(rule.field);
  const operator = operatorOf(rule.operator);
  const value: Test['value'] = rule.value ?? null;
  return path === undefined ? { fact, operator, value } : { fact, path, operator, value };
}

export const fieldOf = (fact: string, path?: string): string => (path === undefined ? fact : `${fact}.${path}`);

/** Variable keys have no dot: the first one begins the path. */
export function factOf(field: string): { readonly fact: string; readonly path?: string } {
  const dot = field.indexOf('.');
  return dot < 0 ? { fact: field } : { fact: field.slice(0, dot), path: field.slice(dot + 1) };
}

/** What the builder calls an operator is one of ours; anything else would be a defect of its settings. */
export const operatorOf = (name: string): Operator => OPERATORS.find((operator) => operator === name) ?? 'equal';

/** The type a field compares as: undefined inside an object, and for a variable that does not exist. */
export function typeOfField(field: string, variables: readonly RuleVariable[]): VariableType | undefined {
  const { fact, path } = factOf(field);
  return path === undefined ? variables.find((variable) => variable.key === fact)?.type : undefined;
}

/** What may be compared with this field, in order. */
export function operatorsFor(field: string, variables: readonly RuleVariable[]): readonly Operator[] {
  const type = typeOfField(field, variables);
  return type === undefined ? OPERATORS : OPERATORS_BY_TYPE[type];
}

/** An operator's value before anybody has given one. */
export function blankValue(operator: Operator, type: VariableType | undefined): Json {
  if (isUnary(operator)) return null;
  if (takesList(operator)) return [];
  if (operator === 'between') return ['', ''];
  return type === 'boolean' ? true : '';
}

/** The value in the shape the operator takes, keeping what can be kept: choosing "is one of" keeps the one chosen. */
export function shaped(value: Test['value'], operator: Operator, type: VariableType | undefined): Test['value'] {
  const blank = blankValue(operator, type);
  if (isUnary(operator)) return null;
  if (isReference(value)) return value;
  const given: readonly Json[] = Array.isArray(value) ? value : value === null || value === '' ? [] : [value];
  if (takesList(operator)) return Array.isArray(value) ? value : given;
  if (operator === 'between') return [given[0] ?? '', given[1] ?? ''];
  return Array.isArray(value) || value === null ? (given[0] ?? blank) : value;
}

/** Brings every value into the shape of its operator, after an operator was changed. Unchanged parts stay the same objects. */
export function settled(query: RuleGroupType, variables: readonly RuleVariable[]): RuleGroupType {
  const rules = query.rules.map((member) =>
    'rules' in member ? settled(member, variables) : settledRule(member, variables),
  );
  return rules.every((rule, index) => rule === query.rules[index]) ? query : { ...query, rules };
}

function settledRule(rule: RuleType, variables: readonly RuleVariable[]): RuleType {
  const given: Test['value'] = rule.value ?? null;
  const value = shaped(given, operatorOf(rule.operator), typeOfField(rule.field, variables));
  return JSON.stringify(value) === JSON.stringify(given) ? rule : { ...rule, value };
}
