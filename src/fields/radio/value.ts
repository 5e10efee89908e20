import type { FieldValue } from '@/forms/field-kind';
import { formatChoice, parseChoice } from '../options';
import type { RadioField } from './schema';

export const radioValue: FieldValue<RadioField> = {
  type: 'text',
  empty: null,
  isEmpty: (value) => value === null || value === '',
  answered: 'chosen',
  parse: parseChoice,
  format: formatChoice,
  options: (field) => field.options,
};
