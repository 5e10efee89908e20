import type { FieldValue } from '@/forms/field-kind';
import { no, ok } from '@/model/result';
import type { CheckboxField } from './schema';

export const checkboxValue: FieldValue<CheckboxField> = {
  type: 'boolean',
  empty: false,
  isEmpty: (value) => value !== true,
  answered: 'ticked',
  parse: (input) =>
    typeof input === 'boolean' ? ok(input) : no({ code: 'form/wrong-type', params: { expected: 'boolean' } }),
  format: (value, _field, locale) => {
    if (typeof value !== 'boolean') return '';
    return locale === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No';
  },
};
