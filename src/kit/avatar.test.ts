import { describe, expect, it } from 'vitest';
import { initialsOf } from './avatar';

describe('the sign of a person', () => {
  it.each([
    ['李雷', '雷'],
    ['欧阳娜娜', '娜'],
    ['Li Lei', 'LL'],
    ['madonna', 'M'],
    ['Ludwig van Beethoven', 'LB'],
    ['𠮷田', '田'],
    ['𠮷', '𠮷'],
    ['  ', '?'],
  ])('of %s is %s', (name, sign) => {
    expect(initialsOf(name)).toBe(sign);
  });
});
