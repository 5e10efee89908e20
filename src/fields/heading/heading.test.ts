import { describe, expect, it } from 'vitest';
import { headingField } from './schema';
import { headingValue } from './value';

const field = (more: object) =>
  headingField.parse({
    id: 'f1',
    key: 'answer',
    label: { zh: '答', en: 'Answer' },
    required: false,
    kind: 'heading',
    ...more,
  });
const outcome = (input: unknown, more: object = {}) => {
  const parsed = headingValue.parse(input, field(more));
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('heading', () => {
  it('takes no value and is never required', () => {
    expect(outcome('anything')).toBe('form/unknown-field');
    expect(headingField.safeParse({ ...field({}), required: true }).success).toBe(false);
    expect(headingValue.format('old', field({}), 'en')).toBe('');
  });
});
