import type { FieldValue } from '@/forms/field-kind';
import { formatChoice, parseChoice } from '../options';
import type { SelectField } from './schema';

export const selectValue: FieldValue<SelectField> = {
  type: 'text',
  empty: null,
  isEmpty: (value) => value === null || value === '',
  answered: 'chosen',
  parse: parseChoice,
  format: formatChoice,
  options: (field) => field.options,
};
