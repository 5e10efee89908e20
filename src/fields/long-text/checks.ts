import type { FieldCheck } from '@/forms/field-kind';
import { LONG_TEXT_MAX, type LongTextField } from './schema';

export const checkLongTextField: FieldCheck<LongTextField> = (field) =>
  field.minLength !== undefined && field.minLength > (field.maxLength ?? LONG_TEXT_MAX)
    ? [{ code: 'field/min-above-max', property: 'minLength' }]
    : [];
