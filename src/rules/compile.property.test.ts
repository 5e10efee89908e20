import fc from 'fast-check';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it, vi } from 'vitest';
import { type Condition, OPERATORS, type Operator, type Test } from '@/model/condition';
import { conditionSchema } from '@/model/condition-schema';
import type { Json, Values } from '@/model/json';
import { COMPARISONS } from './compare';
import { compileCondition, isReference } from './compile';
import { isDecimal } from './decimal';
import { readPath } from './read-fact';

// Thousands of random cases: on a busy machine they take longer than one example may.
vi.setConfig({ testTimeout: 60_000 });

/*
 * json-rules-engine judges compileCondition. Where ours differs on purpose, the difference is one line here:
 *
 * 1. A missing fact (or reference) does not hold, whatever the operator: decorator `present`. There notEqual and notIn hold.
 * 2. Order is exact for decimals as text and refuses what has no order: decorator `ordered`. There `[3] < 5` holds.
 * 3. `in` and `notIn` want a list: decorator `listed`. There text is searched, and a number throws.
 * 4. A path into a plain value leads nowhere: facts are wrapped as `{value}` so that our path resolver is always asked.
 *    There the plain value itself is the answer.
 * 5. The operators json-rules-engine does not have are registered from the same table (their own tests judge them).
 */
const ITS_OWN: readonly Operator[] = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];
const ORDERED: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

function judge(): Engine {
  const engine = new Engine([], {
    allowUndefinedFacts: true,
    pathResolver: (value, path) => readPath(value as Json, path),
  });
  for (const operator of OPERATORS) {
    if (ITS_OWN.includes(operator)) continue;
    engine.addOperator<Json | undefined, Json | undefined>(operator, (seen, expected) =>
      operator === 'isEmpty' && seen === undefined
        ? true
        : seen !== undefined && expected !== undefined && COMPARISONS[operator](seen, expected) === true,
    );
  }
  engine.addOperatorDecorator<unknown, unknown, unknown, unknown>(
    'present',
    (seen, expected, next) => seen !== undefined && expected !== undefined && next(seen, expected),
  );
  engine.addOperatorDecorator<unknown, unknown, unknown, unknown>('listed', (seen, expected, next) =>
    Array.isArray(expected) ? next(seen, expected) : false,
  );
  engine.addOperatorDecorator<unknown, unknown, unknown, unknown>('ordered', (seen, expected, next) => {
    if (!isDecimal(seen) || !isDecimal(expected)) return false;
    // The values here are small enough for a float to hold them exactly.
    return next(Number(seen), Number(expected));
  });
  return engine;
}

function decorated(operator: Operator): string {
  if (!ITS_OWN.includes(operator)) return operator;
  if (ORDERED.includes(operator)) return `present:ordered:${operator}`;
  return operator === 'in' || operator === 'notIn' ? `present:listed:${operator}` : `present:${operator}`;
}

const wrapped = (path: string | undefined) => (path === undefined ? 'value' : `value.${path}`);

function document(condition: Condition): object {
  if ('all' in condition) return { all: condition.all.map(document) };
  if ('any' in condition) return { any: condition.any.map(document) };
  if ('not' in condition) return { not: document(condition.not) };
  const { fact, path, operator, value } = condition;
  return {
    fact,
    path: wrapped(path),
    operator: decorated(operator),
    value: isReference(value) ? { fact: value.fact, path: wrapped(value.path) } : value,
  };
}

async function judged(condition: Condition, facts: Values): Promise<boolean> {
  const engine = judge();
  const conditions = { all: [document(condition)] } as TopLevelCondition;
  engine.addRule({ conditions, event: { type: 'held' } });
  const given = Object.entries(facts).map(([key, value]) => [key, { value }]);
  const { events } = await engine.run(Object.fromEntries(given));
  return events.length > 0;
}

const scalar: fc.Arbitrary<string | number | boolean | null> = fc.oneof(
  fc.constantFrom('high', 'low', 'road', 'bridge', '', '桥梁'),
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(0.1, 0.5, 2.5, -0.25),
  fc.constantFrom('0.50', '10.00', '9.00', '-3.25', '0.10', '20'),
  fc.constantFrom('2026-01-31', '2026-02-28', '2026-02-30', '2026-02-28T08:00:00+08:00'),
  fc.boolean(),
  fc.constant(null),
);
const list = fc.array(scalar, { maxLength: 4 });
const object = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(scalar, list), { noNullPrototype: true });
const KEYS = ['severity', 'kind', 'cost', 'when', 'done'] as const;
const facts: fc.Arbitrary<Values> = fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(scalar, scalar, list, object), {
  noNullPrototype: true,
});
const path = fc.constantFrom('a', 'b', 'a.b', '0', '1', 'length', 'constructor');
const reference = fc.record({ fact: fc.constantFrom(...KEYS, 'missing'), path }, { requiredKeys: ['fact'] });
const range = fc.tuple(scalar, scalar);
const test: fc.Arbitrary<Test> = fc.record(
  {
    fact: fc.constantFrom(...KEYS, 'missing'),
    path,
    operator: fc.constantFrom(...OPERATORS),
    value: fc.oneof(scalar, scalar, list, range, reference),
  },
  { requiredKeys: ['fact', 'operator', 'value'] },
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition; test: Test; group: Condition }>((tie) => ({
  condition: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('test'), tie('group')),
  group: fc.oneof(
    fc.record({ all: fc.array(tie('condition'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 4 }) }),
    fc.record({ not: tie('condition') }),
  ),
  test,
})).condition;

describe('compileCondition against json-rules-engine', () => {
  it('gives the same verdict for the same condition and facts', async () => {
    const verdicts = { held: 0, not: 0 };
    await fc.assert(
      fc.asyncProperty(condition, facts, async (given, values) => {
        const { holds } = compileCondition(given)(values);
        verdicts[holds ? 'held' : 'not'] += 1;
        expect(holds).toBe(await judged(given, values));
      }),
      { numRuns: 2000 },
    );
    // Both answers really occur, else the property would prove nothing.
    expect(Math.min(verdicts.held, verdicts.not)).toBeGreaterThan(300);
  });

  it('agrees on each single operator', async () => {
    await fc.assert(
      fc.asyncProperty(test, facts, async (given, values) => {
        expect(compileCondition(given)(values).holds).toBe(await judged(given, values));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes from the schema what it gave, and its trace has the shape of the condition', () => {
    const shape = (node: unknown): unknown => {
      if (typeof node !== 'object' || node === null) return null;
      if ('all' in node && Array.isArray(node.all)) return { all: node.all.map(shape) };
      if ('any' in node && Array.isArray(node.any)) return { any: node.any.map(shape) };
      return 'not' in node ? { not: shape(node.not) } : 'fact' in node && node.fact;
    };
    fc.assert(
      fc.property(condition, facts, (given, values) => {
        const parsed = conditionSchema.safeParse(given);
        if (parsed.success) expect(parsed.data).toEqual(given);
        expect(shape(compileCondition(given)(values).trace)).toEqual(shape(given));
      }),
      { numRuns: 500 },
    );
  });
});
