import type { FieldValue } from '@/forms/field-kind';
import { no, ok } from '@/model/result';
import { canonicalMoney, compareDecimals } from '@/rules/decimal';
import { moneyInWords } from '@/rules/value-in-words';
import type { MoneyField } from './schema';

/** Amounts are not below nothing unless the designer says so. */
const MIN = '0';

export const moneyValue: FieldValue<MoneyField> = {
  type: 'money',
  empty: null,
  isEmpty: (value) => value === null || value === '',
  answered: 'typed',
  parse: (input, field) => {
    if (typeof input !== 'string') return no({ code: 'form/wrong-type', params: { expected: 'money' } });
    if (input === '') return ok(null);
    const amount = input.length > 40 ? null : canonicalMoney(input);
    if (amount === null) return no({ code: 'form/wrong-type', params: { expected: 'money' } });
    const min = field.min ?? MIN;
    if (compareDecimals(amount, min) < 0) return no({ code: 'form/amount-too-small', params: { min } });
    if (field.max !== undefined && compareDecimals(amount, field.max) > 0) {
      return no({ code: 'form/amount-too-large', params: { max: field.max } });
    }
    return ok(amount);
  },
  format: (value) => (typeof value === 'string' && canonicalMoney(value) !== null ? moneyInWords(value) : ''),
};
