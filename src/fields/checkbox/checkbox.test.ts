import { describe, expect, it } from 'vitest';
import { checkboxField } from './schema';
import { checkboxValue } from './value';

const field = (more: object) =>
  checkboxField.parse({
    id: 'f1',
    key: 'answer',
    label: { zh: '答', en: 'Answer' },
    required: false,
    kind: 'checkbox',
    ...more,
  });
const outcome = (input: unknown, more: object = {}) => {
  const parsed = checkboxValue.parse(input, field(more));
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('checkbox', () => {
  it.each<[unknown, unknown]>([
    [true, true],
    [false, false],
    ['true', 'form/wrong-type'],
    [1, 'form/wrong-type'],
    [[], 'form/wrong-type'],
  ])('%j', (input, expected) => {
    expect(outcome(input)).toEqual(expected);
  });

  it('is unanswered until it is ticked', () => {
    expect(checkboxValue.isEmpty(false)).toBe(true);
    expect(checkboxValue.isEmpty(true)).toBe(false);
  });

  it('is read as yes or no', () => {
    expect(checkboxValue.format(true, field({}), 'zh')).toBe('是');
    expect(checkboxValue.format(false, field({}), 'en')).toBe('No');
    expect(checkboxValue.format(null, field({}), 'en')).toBe('');
  });
});
