import type { Json } from '@/model/json';
import { canonicalMoney } from '@/rules/decimal';

/** As people write numbers: thousands in groups, or none; a comma elsewhere is a typing error, not a decimal point. */
const WRITTEN = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;

/**
 * What a person typed as a plain decimal: full-width digits, spaces, ¥ and 元 and thousands separators are understood.
 * null when it is no number.
 */
export function typedDecimal(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s_¥元]/g, '')
    .replace(/[−–]/g, '-')
    .replace(/。/g, '.');
  if (!WRITTEN.test(plain) || !/\d/.test(plain)) return null;
  const digits = plain.replace(/,/g, '').replace(/\.$/, '');
  return digits.replace(/^(-?)\./, '$10.');
}

/** The number typed; what was typed itself when it is none, so that the check can say so and nothing is lost. */
export function typedNumber(text: string): Json {
  if (text.trim() === '') return null;
  const decimal = typedDecimal(text);
  return decimal === null ? text : Number(decimal);
}

/** The amount typed, with two decimals; what was typed itself when it is none. */
export function typedMoney(text: string): Json {
  if (text.trim() === '') return null;
  const decimal = typedDecimal(text);
  return (decimal === null ? null : canonicalMoney(decimal)) ?? text;
}
