import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from './canonical';

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, 3.2.3, as the RFC does', () => {
    const example = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\u0022\u002f",
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units', () => {
    const members = { '€': 1, '\r': 2, '\u{1f600}': 3, ö: 4, '\ufb33': 5, 1: 6 };
    expect(Object.keys(JSON.parse(canonicalJson(members)))).toHaveLength(6);
    expect(canonicalJson(members)).toBe('{"\\r":2,"1":6,"ö":4,"€":1,"😀":3,"\ufb33":5}');
  });

  it('is JSON of the same value, whatever the order of the members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });

  it('refuses what JSON does not have', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow('canonical');
    expect(() => canonicalJson([() => 1])).toThrow('canonical');
  });
});

it('hashes the UTF-8 bytes with SHA-256', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex('路灯')).toHaveLength(64);
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
