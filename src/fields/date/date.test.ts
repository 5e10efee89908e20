import { describe, expect, it } from 'vitest';
import { checkDateField } from './checks';
import { dateField } from './schema';
import { dateValue } from './value';

const field = (more: object) =>
  dateField.parse({
    id: 'f1',
    key: 'answer',
    label: { zh: '答', en: 'Answer' },
    required: false,
    kind: 'date',
    ...more,
  });
const outcome = (input: unknown, more: object = {}) => {
  const parsed = dateValue.parse(input, field(more));
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('date', () => {
  it.each<[unknown, object, unknown]>([
    ['2026-02-28', {}, '2026-02-28'],
    ['2028-02-29', {}, '2028-02-29'],
    ['2026-02-29', {}, 'form/not-a-date'],
    ['2100-02-29', {}, 'form/not-a-date'],
    ['2026-13-01', {}, 'form/not-a-date'],
    ['2026-2-1', {}, 'form/not-a-date'],
    ['2026-02-28T00:00:00Z', {}, 'form/not-a-date'],
    ['', {}, null],
    [20260228, {}, 'form/wrong-type'],
    ['2025-12-31', { min: '2026-01-01' }, 'form/too-early'],
    ['2026-01-02', { max: '2026-01-01' }, 'form/too-late'],
  ])('%j with %j', (input, more, expected) => {
    expect(outcome(input, more)).toEqual(expected);
  });

  it('is checked before it is published', () => {
    expect(checkDateField(field({ min: '2026-02-01', max: '2026-01-01' }))).toHaveLength(1);
    expect(dateField.safeParse({ ...field({}), min: '2026-02-30' }).success).toBe(false);
  });
});
