import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Condition, OPERATORS, type Test } from '@/model/condition';
import { conditionSchema } from '@/model/condition-schema';
import { factOf, fieldOf, settled, shaped, toCondition, toQuery } from './query';

// Thousands of random cases: on a busy machine they take longer than one example may.
vi.setConfig({ testTimeout: 60_000 });

const scalar = fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.boolean(), fc.constant(null));
const key = fc.constantFrom('severity', 'kind', 'answer');
const path = fc.constantFrom('code', 'items.0', 'a.b.c');
const test: fc.Arbitrary<Test> = fc.record(
  {
    fact: key,
    path,
    operator: fc.constantFrom(...OPERATORS),
    value: fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 3 }),
      fc.record({ fact: key, path }, { requiredKeys: ['fact'] }),
    ),
  },
  { requiredKeys: ['fact', 'operator', 'value'] },
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition; test: Test; group: Condition }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, withCrossShrink: true }, tie('test'), tie('group')),
  group: fc.oneof(
    fc.record({ all: fc.array(tie('node'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('node'), { maxLength: 4 }) }),
    fc.record({ not: tie('node') }),
  ),
  test,
})).node;

describe('a condition in the builder', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(condition, (given) => {
        expect(toCondition(toQuery(given))).toEqual(given);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back from its own JSON too, and stays within the schema', () => {
    fc.assert(
      fc.property(condition, (given) => {
        const back = toCondition(JSON.parse(JSON.stringify(toQuery(given))));
        expect(conditionSchema.safeParse(back).success).toBe(conditionSchema.safeParse(given).success);
      }),
      { numRuns: 500 },
    );
  });

  it('turns the group around a single test into a real one when a second test joins it', () => {
    const severe: Condition = { fact: 'severity', operator: 'equal', value: 'high' };
    const query = toQuery({ not: severe });
    const more = { ...query, rules: [...query.rules, { field: 'kind', operator: 'equal', value: 'road' }] };
    expect(toCondition(more)).toEqual({ not: { all: [severe, { fact: 'kind', operator: 'equal', value: 'road' }] } });
  });

  it('spells fact and path as one field', () => {
    expect(factOf(fieldOf('answer', 'items.0'))).toEqual({ fact: 'answer', path: 'items.0' });
    expect(factOf(fieldOf('answer'))).toEqual({ fact: 'answer' });
  });
});

describe('the value after the operator changed', () => {
  it.each<[Test['value'], Test['operator'], Test['value']]>([
    ['high', 'in', ['high']],
    ['', 'in', []],
    [['high', 'low'], 'equal', 'high'],
    [[], 'equal', ''],
    [5, 'between', [5, '']],
    [[1, 2, 3], 'between', [1, 2]],
    ['high', 'isEmpty', null],
    [null, 'equal', ''],
    [0, 'equal', 0],
    [false, 'equal', false],
    [{ fact: 'kind' }, 'notEqual', { fact: 'kind' }],
  ])('%j for %s becomes %j', (value, operator, expected) => {
    expect(shaped(value, operator, 'text')).toEqual(expected);
  });

  it('leaves a query that is in shape as it is', () => {
    const query = toQuery({ all: [{ fact: 'severity', operator: 'in', value: ['high'] }] });
    expect(settled(query, [])).toBe(query);
  });
});
