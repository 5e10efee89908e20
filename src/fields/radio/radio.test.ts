import { describe, expect, it } from 'vitest';
import { checkRadioField } from './checks';
import { radioField } from './schema';
import { radioValue } from './value';

const field = (more: object) =>
  radioField.parse({
    id: 'f1',
    key: 'answer',
    label: { zh: '答', en: 'Answer' },
    required: false,
    kind: 'radio',
    ...more,
  });
const outcome = (input: unknown, more: object = {}) => {
  const parsed = radioValue.parse(input, field(more));
  return parsed.ok ? parsed.value : parsed.error.code;
};

const high = { value: 'high', label: { zh: '高', en: 'High' } };
const low = { value: 'low', label: { zh: '低', en: '' } };
const options = [high, low];

describe('radio', () => {
  it.each<[unknown, unknown]>([
    ['high', 'high'],
    ['', null],
    ['huge', 'form/not-an-option'],
    ['constructor', 'form/not-an-option'],
    [['high'], 'form/wrong-type'],
    [0, 'form/wrong-type'],
  ])('%j', (input, expected) => {
    expect(outcome(input, { options })).toEqual(expected);
  });

  it('is read by its label, in the other language when one is missing, and as it is when the option is gone', () => {
    const asked = field({ options });
    expect(radioValue.format('high', asked, 'en')).toBe('High');
    expect(radioValue.format('low', asked, 'en')).toBe('低');
    expect(radioValue.format('former', asked, 'zh')).toBe('former');
  });

  it('is checked before it is published', () => {
    const codes = (more: object) => checkRadioField(field(more)).map((fault) => fault.code);
    expect(codes({ options: [] })).toEqual(['field/no-options']);
    expect(codes({ options: [high, high] })).toEqual(['field/option-twice']);
    expect(codes({ options: [{ value: '', label: { zh: '', en: '' } }] })).toEqual([
      'field/option-without-value',
      'field/option-without-label',
    ]);
    expect(codes({ options })).toEqual([]);
  });
});
