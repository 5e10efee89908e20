import { describe, expect, it } from 'vitest';
import type { Condition, Operator } from '@/model/condition';
import type { Json, Values } from '@/model/json';
import { compileCondition } from './compile';

const run = (condition: Condition, facts: Values) => compileCondition(condition)(facts);
const test = (operator: Operator, seen: Json, value: Json) => run({ fact: 'x', operator, value }, { x: seen }).holds;

describe('a compiled condition', () => {
  it('traces every test, also when the verdict is already certain', () => {
    const condition: Condition = {
      any: [
        { fact: 'severity', operator: 'equal', value: 'high' },
        { all: [{ fact: 'cost', operator: 'greaterThan', value: 1000 }] },
        { not: { fact: 'kind', operator: 'in', value: ['road', 'bridge'] } },
      ],
    };
    expect(run(condition, { severity: 'high', cost: 5, kind: 'road' })).toEqual({
      holds: true,
      trace: {
        holds: true,
        any: [
          { fact: 'severity', operator: 'equal', expected: 'high', seen: 'high', holds: true },
          {
            holds: false,
            all: [{ fact: 'cost', operator: 'greaterThan', expected: 1000, seen: 5, holds: false }],
          },
          {
            holds: false,
            not: { fact: 'kind', operator: 'in', expected: ['road', 'bridge'], seen: 'road', holds: true },
          },
        ],
      },
    });
  });

  it('is pure: the same facts give the same verdict and stay as they were', () => {
    const compiled = compileCondition({ fact: 'x', operator: 'contains', value: 1 });
    const facts = Object.freeze({ x: Object.freeze([1, 2]) });
    expect(compiled(facts)).toEqual(compiled(facts));
  });

  it.each([
    'equal',
    'notEqual',
    'in',
    'notIn',
    'contains',
    'doesNotContain',
    'lessThan',
    'greaterThanInclusive',
    'textContains',
    'between',
    'dateBefore',
    'isNotEmpty',
  ] as const)('%s does not hold for a missing fact and says why', (operator) => {
    const { holds, trace } = run({ fact: 'x', operator, value: 'a' }, {});
    expect(holds).toBe(false);
    expect(trace).toEqual({ fact: 'x', operator, expected: 'a', holds: false, reason: 'fact-missing' });
  });

  it('isEmpty holds for a missing fact: that is what it asks', () => {
    const { trace } = run({ fact: 'x', operator: 'isEmpty', value: null }, {});
    expect(trace).toMatchObject({ holds: true, reason: 'fact-missing' });
  });

  it('compares a fact that was answered with nothing', () => {
    expect(test('notEqual', null, 'high')).toBe(true);
    expect(test('equal', null, null)).toBe(true);
    expect(test('lessThan', null, 5)).toBe(false);
  });

  it('follows a reference to another variable and names it in the trace', () => {
    const condition: Condition = { fact: 'cost', operator: 'greaterThan', value: { fact: 'budget', path: 'rest' } };
    expect(run(condition, { cost: 12, budget: { rest: 10 } }).trace).toEqual({
      fact: 'cost',
      operator: 'greaterThan',
      expected: 10,
      expectedFrom: { fact: 'budget', path: 'rest' },
      seen: 12,
      holds: true,
    });
    expect(run(condition, { cost: 12 }).trace).toMatchObject({ expected: null, seen: 12, reason: 'fact-missing' });
  });

  it.each([
    ['a.b', true],
    ['list.1', true],
    ['list.length', true],
    ['list.map', false],
    ['text.length', false],
    ['a.constructor', false],
    ['__proto__', false],
    ['constructor.prototype', false],
    ['toString', false],
    ['$[?(@.x)]', false],
    ['a.b.c', false],
  ])('reads own properties only: path %s exists is %s', (path, exists) => {
    const facts: Values = { x: { a: { b: 1 }, list: [1, 2], text: 'word' } };
    const { trace } = run({ fact: 'x', path, operator: 'isNotEmpty', value: null }, facts);
    expect('seen' in trace).toBe(exists);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('has no fact called %s by itself', (fact) => {
    expect(run({ fact, operator: 'isNotEmpty', value: null }, {}).holds).toBe(false);
  });

  it('keeps long values out of the trace', () => {
    const { trace } = run({ fact: 'x', operator: 'textContains', value: 'z' }, { x: 'y'.repeat(10_000_000) });
    expect(JSON.stringify(trace).length).toBeLessThan(500);
  });

  it('refuses what no schema would have let through instead of overflowing', () => {
    let deep: Condition = { fact: 'x', operator: 'equal', value: 1 };
    for (let level = 0; level < 20_000; level += 1) deep = { not: deep };
    expect(() => compileCondition(deep)).toThrow('nested deeper');
  });
});

describe('operators', () => {
  it.each<[Operator, Json, Json, boolean]>([
    ['equal', 'a', 'a', true],
    ['equal', 1, '1', false],
    ['notEqual', 'a', 'b', true],
    ['in', 'a', ['a', 'b'], true],
    ['in', 'a', 'abc', false],
    ['notIn', 'c', ['a', 'b'], true],
    ['notIn', 'c', 5, false],
    ['contains', ['a', 'b'], 'b', true],
    ['contains', 'abc', 'b', false],
    ['doesNotContain', ['a'], 'b', true],
    ['doesNotContain', 'abc', 'x', false],
    ['lessThan', 2, 10, true],
    ['lessThan', '9.00', '10.00', true],
    ['lessThan', '9007199254740993.00', '9007199254740993.01', true],
    ['lessThan', [3], 5, false],
    ['lessThan', 3, null, false],
    ['lessThanInclusive', '10.00', 10, true],
    ['greaterThan', '0.30', 0.3, false],
    ['greaterThan', 'abc', 1, false],
    ['greaterThanInclusive', 5, 5, true],
    ['textContains', '路灯不亮', '不亮', true],
    ['textStartsWith', '路灯不亮', '路灯', true],
    ['textEndsWith', '路灯不亮', '路灯', false],
    ['textContains', 5, '5', false],
    ['between', 5, [1, 5], true],
    ['between', '10.00', ['9.00', '9.99'], false],
    ['between', '2026-03-01', ['2026-02-28', '2026-03-31'], true],
    ['between', 5, [1], false],
    ['between', 5, ['2026-01-01', '2026-01-02'], false],
    ['dateBefore', '2026-02-28', '2026-03-01', true],
    ['dateBefore', '2026-02-30', '2026-03-01', false],
    ['dateAfter', '2026-03-01T00:30:00+08:00', '2026-02-28T17:00:00Z', false],
    ['dateAfter', '2026-03-01T10:00:00Z', '2026-02-28', true],
    ['dateOn', '2026-03-01T23:59:00+08:00', '2026-03-01', true],
    ['isEmpty', '', null, true],
    ['isEmpty', [], null, true],
    ['isEmpty', {}, null, true],
    ['isEmpty', 0, null, false],
    ['isEmpty', false, null, false],
    ['isNotEmpty', ['a'], null, true],
  ])('%s: %j against %j is %s', (operator, seen, value, holds) => {
    expect(test(operator, seen, value)).toBe(holds);
  });

  it('says when two values cannot be compared', () => {
    const { trace } = run({ fact: 'x', operator: 'greaterThan', value: 5 }, { x: 'many' });
    expect(trace).toMatchObject({ holds: false, reason: 'type-mismatch', seen: 'many' });
  });
});
