import type { FieldValue } from '@/forms/field-kind';
import { no, ok } from '@/model/result';
import { textIn } from '@/model/text';
import { decimalsOf } from '@/rules/decimal';
import { NUMBER_LIMIT, type NumberField } from './schema';

export const numberValue: FieldValue<NumberField> = {
  type: 'number',
  empty: null,
  isEmpty: (value) => value === null,
  answered: 'typed',
  parse: (input, field) => {
    if (typeof input !== 'number' || !Number.isFinite(input)) {
      return no({ code: 'form/wrong-type', params: { expected: 'number' } });
    }
    const min = field.min ?? -NUMBER_LIMIT;
    const max = field.max ?? NUMBER_LIMIT;
    if (input < min) return no({ code: 'form/too-small', params: { min } });
    if (input > max) return no({ code: 'form/too-large', params: { max } });
    const decimals = field.decimals ?? 0;
    if (decimalsOf(input) > decimals) return no({ code: 'form/too-many-decimals', params: { decimals } });
    return ok(input === 0 ? 0 : input);
  },
  format: (value, field, locale) => {
    if (typeof value !== 'number') return '';
    const digits = { maximumFractionDigits: 6, minimumFractionDigits: 0 };
    const text = new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en', digits).format(value);
    const unit = field.unit ? textIn(field.unit, locale) : '';
    return unit ? `${text} ${unit}` : text;
  },
};
