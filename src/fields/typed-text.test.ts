import { describe, expect, it } from 'vitest';
import { typedMoney, typedNumber } from './typed-text';

describe('typed text', () => {
  it.each([
    ['12', 12],
    [' 12,800.5 ', 12800.5],
    ['１２。５', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-3', -3],
    ['−3', -3],
    ['1 000', 1000],
    ['', null],
    ['  ', null],
    ['1,5', '1,5'],
    ['12a', '12a'],
    ['-', '-'],
    ['.', '.'],
    ['1e5', '1e5'],
    ['1.2.3', '1.2.3'],
  ])('%j is the number %j', (text, expected) => {
    expect(typedNumber(text)).toBe(expected);
  });

  it.each([
    ['1280.5', '1280.50'],
    ['¥12,800', '12800.00'],
    ['￥５', '5.00'],
    ['300元', '300.00'],
    ['', null],
    ['1.234', '1.234'],
    ['about 5', 'about 5'],
  ])('%j is the amount %j', (text, expected) => {
    expect(typedMoney(text)).toBe(expected);
  });
});
