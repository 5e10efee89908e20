import { takeText } from '@/forms/clean-text';
import type { FieldValue } from '@/forms/field-kind';
import { no, ok } from '@/model/result';
import { LONG_TEXT_MAX, type LongTextField } from './schema';

export const longTextValue: FieldValue<LongTextField> = {
  type: 'text',
  empty: null,
  isEmpty: (value) => value === null || value === '',
  answered: 'typed',
  parse: (input, field) => {
    const taken = takeText(input, field.maxLength ?? LONG_TEXT_MAX);
    if (!taken.ok) return taken;
    if (taken.value === '') return ok(null);
    const min = field.minLength ?? 0;
    const length = taken.value.length;
    return length < min ? no({ code: 'form/too-short', params: { min, length } }) : taken;
  },
  format: (value) => (typeof value === 'string' ? value : ''),
};
