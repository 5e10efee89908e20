import { describe, expect, it } from 'vitest';
import { checkMoneyField } from './checks';
import { moneyField } from './schema';
import { moneyValue } from './value';

const field = (more: object) =>
  moneyField.parse({
    id: 'f1',
    key: 'answer',
    label: { zh: '答', en: 'Answer' },
    required: false,
    kind: 'money',
    ...more,
  });
const outcome = (input: unknown, more: object = {}) => {
  const parsed = moneyValue.parse(input, field(more));
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('money', () => {
  it.each<[unknown, object, unknown]>([
    ['1280.5', {}, '1280.50'],
    ['0', {}, '0.00'],
    ['', {}, null],
    ['999999999999999.99', {}, '999999999999999.99'],
    [1280.5, {}, 'form/wrong-type'],
    ['1,280', {}, 'form/wrong-type'],
    ['1e9', {}, 'form/wrong-type'],
    ['1.234', {}, 'form/wrong-type'],
    ['NaN', {}, 'form/wrong-type'],
    ['9'.repeat(1_000_000), {}, 'form/wrong-type'],
    ['-1', {}, 'form/amount-too-small'],
    ['-1', { min: '-5' }, '-1.00'],
    ['-0.00', {}, '0.00'],
    ['100.01', { max: '100' }, 'form/amount-too-large'],
  ])('%j with %j', (input, more, expected) => {
    expect(outcome(input, more)).toEqual(expected);
  });

  it('is read with its currency, exactly', () => {
    expect(moneyValue.format('999999999999999.99', field({}), 'zh')).toBe('¥999,999,999,999,999.99');
    expect(moneyValue.format('-1280.50', field({}), 'en')).toBe('-¥1,280.50');
    expect(moneyValue.format(null, field({}), 'en')).toBe('');
  });

  it('is checked before it is published', () => {
    expect(checkMoneyField(field({ min: '10', max: '9.99' }))).toMatchObject([{ code: 'field/min-above-max' }]);
    expect(checkMoneyField(field({ max: '-1' }))).toHaveLength(1);
  });
});
