import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Condition } from './condition';
import { conditionSchema, findConditionFault, isFactPath } from './condition-schema';

const severe: Condition = { fact: 'severity', operator: 'equal', value: 'high' };
const nested = (levels: number): unknown => {
  let node: unknown = severe;
  for (let level = 0; level < levels; level += 1) node = { all: [node] };
  return node;
};
const faultOf = (input: unknown) => findConditionFault(input)?.fault ?? null;

describe('condition schema', () => {
  it('takes groups, negation, references and lists', () => {
    const condition: Condition = {
      all: [
        severe,
        { any: [{ fact: 'cost', operator: 'greaterThan', value: { fact: 'budget', path: 'rest' } }] },
        { not: { fact: 'kind', path: 'a.0', operator: 'in', value: ['road', 'bridge'] } },
      ],
    };
    expect(conditionSchema.parse(condition)).toEqual(condition);
  });

  it('takes ten nested groups and refuses eleven', () => {
    expect(faultOf(nested(10))).toBe(null);
    expect(faultOf(nested(11))).toBe('condition/too-deep');
  });

  it('refuses twenty thousand nested groups without using up the stack', () => {
    let not: unknown = severe;
    for (let level = 0; level < 20_000; level += 1) not = { not };
    expect(faultOf(not)).toBe('condition/too-deep');
    expect(conditionSchema.safeParse(not).success).toBe(false);
  });

  it('takes 200 tests and refuses 201', () => {
    expect(faultOf({ all: Array.from({ length: 200 }, () => severe) })).toBe(null);
    expect(faultOf({ all: Array.from({ length: 201 }, () => severe) })).toBe('condition/too-many-tests');
    const hundred = { any: Array.from({ length: 101 }, () => severe) };
    expect(faultOf({ all: [hundred, hundred] })).toBe('condition/too-many-tests');
    expect(
      faultOf({ all: Array.from({ length: 5 }, () => ({ any: Array.from({ length: 60 }, () => ({ all: [] })) })) }),
    ).toBe('condition/too-many-tests');
  });

  it.each([
    ['a key that reaches the prototype', '{"all":[{"__proto__":{"x":1},"fact":"a","operator":"equal","value":1}]}'],
    ['a fact named constructor', '{"fact":"constructor","operator":"equal","value":1}'],
    ['a reference to prototype', '{"fact":"a","operator":"equal","value":{"fact":"prototype"}}'],
  ])('refuses %s', (_name, json) => {
    expect(faultOf(JSON.parse(json))).toBe('condition/forbidden-key');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it.each([
    ['a reference to a named condition', { condition: 'other' }],
    ['both all and any', { all: [], any: [] }],
    ['an unknown operator', { ...severe, operator: 'matches' }],
    ['no value', { fact: 'a', operator: 'equal' }],
    ['a script in the path', { ...severe, path: '$[?(@.x)]' }],
    ['a prototype in the path', { ...severe, path: 'a.__proto__' }],
    ['an object as value', { ...severe, value: { a: 1 } }],
    ['a number that is none', { ...severe, value: Number.NaN }],
    ['a list', [severe]],
    ['nothing', null],
  ])('refuses %s and says where', (_name, input) => {
    expect(faultOf(input)).toBe('condition/invalid');
    const result = z.strictObject({ condition: conditionSchema }).safeParse({ condition: input });
    expect(result.error?.issues[0]?.message).toBe('condition/invalid');
    expect(result.error?.issues[0]?.path[0]).toBe('condition');
  });

  it('publishes a recursive JSON Schema', () => {
    expect(JSON.stringify(z.toJSONSchema(conditionSchema, { io: 'input' }))).toContain('"operator"');
  });

  it('spells paths to own properties only', () => {
    expect(['a', 'a.b.0', '地址.区'].every(isFactPath)).toBe(true);
    expect(['', '.', 'a..b', '$.a', 'a[0]', 'constructor', 'a.prototype.b', 'a b'].some(isFactPath)).toBe(false);
  });
});
