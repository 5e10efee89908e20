import type { Operator } from '@/model/condition';
import type { Json } from '@/model/json';
import { compareDates, dayOf, isDate } from './calendar-date';
import { compareDecimals, isDecimal } from './decimal';

/** `null` = these two cannot be compared by this operator (`type-mismatch`): it does not hold. */
type Comparison = (seen: Json, expected: Json) => boolean | null;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const ordered =
  (holds: (sign: number) => boolean): Comparison =>
  (seen, expected) =>
    isDecimal(seen) && isDecimal(expected) ? holds(compareDecimals(seen, expected)) : null;

const texts =
  (holds: (seen: string, expected: string) => boolean): Comparison =>
  (seen, expected) =>
    typeof seen === 'string' && typeof expected === 'string' ? holds(seen, expected) : null;

const dates =
  (holds: (seen: string, expected: string) => boolean): Comparison =>
  (seen, expected) =>
    isDate(seen) && isDate(expected) ? holds(seen, expected) : null;

const between: Comparison = (seen, expected) => {
  if (!isList(expected) || expected.length !== 2) return null;
  const [low, high] = expected;
  if (isDecimal(seen) && isDecimal(low) && isDecimal(high)) {
    return compareDecimals(seen, low) >= 0 && compareDecimals(seen, high) <= 0;
  }
  if (isDate(seen) && isDate(low) && isDate(high)) return compareDates(seen, low) >= 0 && compareDates(seen, high) <= 0;
  return null;
};

/** Nothing was entered: null, text without characters, a list or an object without members. */
export function isEmptyValue(value: Json): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * What each operator does with a value that exists. The first ten are json-rules-engine's: equality is `===`, order is
 * numeric. Unlike there, order is exact for decimals written as text (money), and what has no order or is no list is a
 * mismatch instead of JavaScript's coercion (`[3] < 5`) or an exception (`in` a number).
 */
export const COMPARISONS: Readonly<Record<Operator, Comparison>> = {
  equal: (seen, expected) => seen === expected,
  notEqual: (seen, expected) => seen !== expected,
  in: (seen, expected) => (isList(expected) ? expected.indexOf(seen) > -1 : null),
  notIn: (seen, expected) => (isList(expected) ? expected.indexOf(seen) === -1 : null),
  contains: (seen, expected) => (isList(seen) ? seen.indexOf(expected) > -1 : null),
  doesNotContain: (seen, expected) => (isList(seen) ? seen.indexOf(expected) === -1 : null),
  lessThan: ordered((sign) => sign < 0),
  lessThanInclusive: ordered((sign) => sign <= 0),
  greaterThan: ordered((sign) => sign > 0),
  greaterThanInclusive: ordered((sign) => sign >= 0),
  textContains: texts((seen, expected) => seen.includes(expected)),
  textStartsWith: texts((seen, expected) => seen.startsWith(expected)),
  textEndsWith: texts((seen, expected) => seen.endsWith(expected)),
  between,
  dateBefore: dates((seen, expected) => compareDates(seen, expected) < 0),
  dateAfter: dates((seen, expected) => compareDates(seen, expected) > 0),
  dateOn: dates((seen, expected) => dayOf(seen) === dayOf(expected)),
  isEmpty: (seen) => isEmptyValue(seen),
  isNotEmpty: (seen) => !isEmptyValue(seen),
};
