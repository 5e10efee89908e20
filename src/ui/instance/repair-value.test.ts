import { describe, expect, it } from 'vitest';
import { fromInput, toInput } from './repair-value';

describe('a value mended by hand', () => {
  it.each([
    ['12', 'number', 12],
    ['1,200.5', 'number', 1200.5],
    ['twelve', 'number', undefined],
    ['¥1,280.50', 'money', '1280.50'],
    ['1280.505', 'money', undefined],
    ['2026-11-21', 'date', '2026-11-21'],
    ['21.11.2026', 'date', undefined],
    ['true', 'boolean', true],
    ['maybe', 'boolean', undefined],
    [' 人民路 ', 'text', ' 人民路 '],
    ['  ', 'text', null],
    ['', 'number', null],
  ] as const)('%s as %s is %s', (text, type, value) => {
    expect(fromInput(text, type)).toBe(value);
  });
  it('goes into the input as it is', () => {
    expect(toInput(12.5)).toBe('12.5');
    expect(toInput(false)).toBe('false');
    expect(toInput(null)).toBe('');
    expect(toInput(undefined)).toBe('');
  });
});
