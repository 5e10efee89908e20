import type { FieldValue } from '@/forms/field-kind';
import { no } from '@/model/result';
import type { HeadingField } from './schema';

export const headingValue: FieldValue<HeadingField> = {
  type: null,
  empty: null,
  isEmpty: () => true,
  answered: 'typed',
  parse: () => no({ code: 'form/unknown-field' }),
  format: () => '',
};
