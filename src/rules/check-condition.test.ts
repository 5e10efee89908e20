import { describe, expect, it } from 'vitest';
import { type Condition, OPERATORS } from '@/model/condition';
import { VARIABLE_TYPES } from '@/model/variable';
import { checkCondition } from './check-condition';
import { COMPARISONS } from './compare';
import { OPERATORS_BY_TYPE, operatorText } from './operators';
import type { RuleVariable } from './rule-variable';

const label = { zh: '', en: '' };
const variables: RuleVariable[] = [
  ...VARIABLE_TYPES.map((type) => ({ key: type, type, label })),
  { key: 'severity', type: 'text', label, options: [{ value: 'high', label }] },
];
const codes = (condition: Condition) => checkCondition(condition, variables).map((problem) => problem.code);

describe('checkCondition', () => {
  it.each<[string, Condition, string[]]>([
    ['a fitting text', { fact: 'text', operator: 'textContains', value: 'a' }, []],
    ['a known option', { fact: 'severity', operator: 'in', value: ['high'] }, []],
    ['an unknown option', { fact: 'severity', operator: 'equal', value: 'huge' }, ['condition/unknown-option']],
    ['part of an option', { fact: 'severity', operator: 'textContains', value: 'hi' }, []],
    ['an unknown variable', { fact: 'nobody', operator: 'equal', value: 1 }, ['condition/unknown-variable']],
    ['an unfit operator', { fact: 'file', operator: 'equal', value: 1 }, ['condition/operator-unfit']],
    ['text for a number', { fact: 'number', operator: 'lessThan', value: '5' }, ['condition/value-unfit']],
    ['no value yet', { fact: 'text', operator: 'equal', value: '' }, ['condition/no-value']],
    ['no value in a list', { fact: 'text', operator: 'in', value: [] }, ['condition/no-value']],
    ['half a range', { fact: 'number', operator: 'between', value: [1] }, ['condition/value-unfit']],
    ['a range of days', { fact: 'date', operator: 'between', value: ['2026-01-01', '2026-01-31'] }, []],
    ['no day', { fact: 'date', operator: 'dateOn', value: '2026-02-30' }, ['condition/value-unfit']],
    ['an amount equal by value only', { fact: 'money', operator: 'equal', value: '1.5' }, ['condition/value-unfit']],
    ['an amount in order', { fact: 'money', operator: 'lessThan', value: '1.5' }, []],
    ['another amount', { fact: 'money', operator: 'lessThan', value: { fact: 'number' } }, []],
    [
      'money equal to a number',
      { fact: 'money', operator: 'equal', value: { fact: 'number' } },
      ['condition/value-unfit'],
    ],
    ['nobody as reference', { fact: 'text', operator: 'equal', value: { fact: 'x' } }, ['condition/unknown-variable']],
    ['a path into an object', { fact: 'object', path: 'a.b', operator: 'lessThan', value: 5 }, []],
    ['a path into text', { fact: 'text', path: 'length', operator: 'lessThan', value: 5 }, ['condition/path-unfit']],
    ['an empty group', { all: [] }, ['condition/empty-group']],
    ['emptiness without a value', { fact: 'file', operator: 'isEmpty', value: null }, []],
    ['an option in a list', { fact: 'list', operator: 'contains', value: 'a' }, []],
  ])('%s', (_name, condition, expected) => {
    expect(codes(condition)).toEqual(expected);
  });

  it('says where inside the condition', () => {
    const condition: Condition = { any: [{ not: { all: [{ fact: 'nobody', operator: 'equal', value: 1 }] } }] };
    expect(checkCondition(condition, variables)[0]?.at).toEqual({
      property: 'any.0.not.all.0.fact',
      variable: 'nobody',
    });
  });
});

describe('operators', () => {
  it('each have a comparison, words in both languages and a type they fit', () => {
    for (const operator of OPERATORS) {
      expect(COMPARISONS[operator]).toBeTypeOf('function');
      expect(operatorText(operator, undefined, 'zh')).toMatch(/\p{Script=Han}/u);
      expect(operatorText(operator, undefined, 'en')).toMatch(/^[a-z ]+$/);
      expect(Object.values(OPERATORS_BY_TYPE).some((fitting) => fitting.includes(operator))).toBe(true);
    }
  });
});
