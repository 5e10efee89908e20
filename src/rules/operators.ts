import type { Operator } from '@/model/condition';
import { type Locale, type LocalizedText, textIn } from '@/model/text';
import type { VariableType } from '@/model/variable';

/** Operators a condition may use on a variable of each type, in the order the builder offers them. */
export const OPERATORS_BY_TYPE: Readonly<Record<VariableType, readonly Operator[]>> = {
  text: ['equal', 'notEqual', 'in', 'notIn', 'textContains', 'textStartsWith', 'textEndsWith', 'isEmpty', 'isNotEmpty'],
  number: [
    'equal',
    'notEqual',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
    'between',
    'in',
    'notIn',
    'isEmpty',
    'isNotEmpty',
  ],
  money: [
    'equal',
    'notEqual',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
    'between',
    'isEmpty',
    'isNotEmpty',
  ],
  date: ['dateOn', 'dateBefore', 'dateAfter', 'between', 'isEmpty', 'isNotEmpty'],
  boolean: ['equal', 'notEqual', 'isEmpty', 'isNotEmpty'],
  list: ['contains', 'doesNotContain', 'isEmpty', 'isNotEmpty'],
  file: ['isEmpty', 'isNotEmpty'],
  object: ['isEmpty', 'isNotEmpty'],
};

/** Whether the operator says everything by itself (its value is not read). */
export const isUnary = (operator: Operator): boolean => operator === 'isEmpty' || operator === 'isNotEmpty';

/** Whether the operator compares with several values: a choice of them, or the two ends of a range. */
export const takesList = (operator: Operator): boolean => operator === 'in' || operator === 'notIn';

const TEXTS: Readonly<Record<Operator, LocalizedText>> = {
  equal: { zh: '为', en: 'is' },
  notEqual: { zh: '不为', en: 'is not' },
  in: { zh: '属于', en: 'is one of' },
  notIn: { zh: '不属于', en: 'is not one of' },
  contains: { zh: '包含', en: 'contains' },
  doesNotContain: { zh: '不包含', en: 'does not contain' },
  lessThan: { zh: '小于', en: 'is less than' },
  lessThanInclusive: { zh: '不大于', en: 'is at most' },
  greaterThan: { zh: '大于', en: 'is more than' },
  greaterThanInclusive: { zh: '不小于', en: 'is at least' },
  textContains: { zh: '含有文字', en: 'contains the text' },
  textStartsWith: { zh: '开头是', en: 'starts with' },
  textEndsWith: { zh: '结尾是', en: 'ends with' },
  between: { zh: '介于', en: 'is between' },
  dateBefore: { zh: '早于', en: 'is before' },
  dateAfter: { zh: '晚于', en: 'is after' },
  dateOn: { zh: '是', en: 'is on' },
  isEmpty: { zh: '为空', en: 'is empty' },
  isNotEmpty: { zh: '不为空', en: 'is not empty' },
};

/** Numbers and amounts are equal; anything else *is* something. */
const NUMERIC: Readonly<Partial<Record<Operator, LocalizedText>>> = {
  equal: { zh: '等于', en: 'equals' },
  notEqual: { zh: '不等于', en: 'does not equal' },
};

/** The operator as a verb between the variable and the value. */
export function operatorText(operator: Operator, type: VariableType | undefined, locale: Locale): string {
  const numeric = type === 'number' || type === 'money' ? NUMERIC[operator] : undefined;
  return textIn(numeric ?? TEXTS[operator], locale);
}
