import Big from 'big.js';

/** Exact decimals for money: never binary floating point. Exponents and signs of plus are not how amounts are written. */
const DECIMAL = /^-?\d{1,30}(?:\.\d{1,20})?$/;

/** Whether `value` is a number as JSON has it, or a decimal written as text. */
export function isDecimal(value: unknown): value is number | string {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && DECIMAL.test(value);
}

/** -1, 0 or 1. Two numbers are compared as numbers, anything written as text exactly. */
export function compareDecimals(left: number | string, right: number | string): number {
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0;
  return new Big(left).cmp(new Big(right));
}

/** Amounts are kept with exactly two decimals, so that equal amounts are equal text. */
const MONEY = /^-?\d{1,15}(?:\.\d{1,2})?$/;

/** `1280.5` -> `1280.50`; null when it is no amount. */
export function canonicalMoney(text: string): string | null {
  if (!MONEY.test(text)) return null;
  const fixed = new Big(text).toFixed(2);
  return fixed === '-0.00' ? '0.00' : fixed;
}

/** Digits after the decimal point as JSON writes the number. */
export function decimalsOf(value: number): number {
  const { c, e } = new Big(value);
  return Math.max(0, c.length - 1 - e);
}
