import { describe, expect, it } from 'vitest';
import { checkTextField } from './checks';
import { textField } from './schema';
import { textValue } from './value';

const field = (more: object) =>
  textField.parse({
    id: 'f1',
    key: 'answer',
    label: { zh: '答', en: 'Answer' },
    required: false,
    kind: 'text',
    ...more,
  });
const outcome = (input: unknown, more: object = {}) => {
  const parsed = textValue.parse(input, field(more));
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('text', () => {
  it.each<[unknown, object, unknown]>([
    ['王工', {}, '王工'],
    ['  spaced  ', {}, 'spaced'],
    ['two\r\nlines', {}, 'two lines'],
    ['   ', {}, null],
    ['a'.repeat(500), {}, 'a'.repeat(500)],
    ['a'.repeat(501), {}, 'form/too-long'],
    ['x'.repeat(10_000_000), {}, 'form/too-long'],
    ['ab', { minLength: 3 }, 'form/too-short'],
    ['abcd', { maxLength: 3 }, 'form/too-long'],
    [['a'], {}, 'form/wrong-type'],
    [5, {}, 'form/wrong-type'],
    [{ toString: () => 'a' }, {}, 'form/wrong-type'],
    ['nul\u0000', {}, 'form/unreadable-characters'],
    ['half \ud83d', {}, 'form/unreadable-characters'],
    ['whole 😀', {}, 'whole 😀'],
    ['li@example.com', { format: 'email' }, 'li@example.com'],
    ['li@example', { format: 'email' }, 'form/not-an-email'],
    ['a@b@example.com', { format: 'email' }, 'form/not-an-email'],
    ['13800138000', { format: 'phone' }, '13800138000'],
    ['+86 010-1234 5678', { format: 'phone' }, '+86 010-1234 5678'],
    ['12345', { format: 'phone' }, 'form/not-a-phone'],
    ['call me', { format: 'phone' }, 'form/not-a-phone'],
  ])('%j with %j', (input, more, expected) => {
    expect(outcome(input, more)).toEqual(expected);
  });

  it('decides on hostile text at once', () => {
    const before = performance.now();
    outcome(`${'a@'.repeat(200)}!`, { format: 'email' });
    outcome(`+${'1 '.repeat(240)}x`, { format: 'phone' });
    expect(performance.now() - before).toBeLessThan(100);
  });

  it('is checked before it is published', () => {
    expect(checkTextField(field({ minLength: 5, maxLength: 3 }))).toMatchObject([{ code: 'field/min-above-max' }]);
    expect(checkTextField(field({ minLength: 3, maxLength: 3 }))).toEqual([]);
  });
});
