import { describe, expect, it } from 'vitest';
import { checkNumberField } from './checks';
import { numberField } from './schema';
import { numberValue } from './value';

const field = (more: object) =>
  numberField.parse({
    id: 'f1',
    key: 'answer',
    label: { zh: '答', en: 'Answer' },
    required: false,
    kind: 'number',
    ...more,
  });
const outcome = (input: unknown, more: object = {}) => {
  const parsed = numberValue.parse(input, field(more));
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('number', () => {
  it.each<[unknown, object, unknown]>([
    [5, {}, 5],
    [-0, {}, 0],
    [0, {}, 0],
    ['5', {}, 'form/wrong-type'],
    [Number.NaN, {}, 'form/wrong-type'],
    [Number.POSITIVE_INFINITY, {}, 'form/wrong-type'],
    [[5], {}, 'form/wrong-type'],
    [true, {}, 'form/wrong-type'],
    [1.5, {}, 'form/too-many-decimals'],
    [1.5, { decimals: 1 }, 1.5],
    [0.000001, { decimals: 6 }, 0.000001],
    [1e-7, { decimals: 6 }, 'form/too-many-decimals'],
    [4, { min: 5 }, 'form/too-small'],
    [6, { max: 5 }, 'form/too-large'],
    [1e15, {}, 'form/too-large'],
  ])('%j with %j', (input, more, expected) => {
    expect(outcome(input, more)).toEqual(expected);
  });

  it('is read with separators and its unit', () => {
    const metres = field({ unit: { zh: '米', en: 'm' } });
    expect(numberValue.format(12800.5, metres, 'zh')).toBe('12,800.5 米');
    expect(numberValue.format(12800.5, metres, 'en')).toBe('12,800.5 m');
    expect(numberValue.format(null, metres, 'en')).toBe('');
  });

  it('is checked before it is published', () => {
    expect(checkNumberField(field({ min: 2, max: 1 }))).toMatchObject([{ code: 'field/min-above-max' }]);
  });
});
