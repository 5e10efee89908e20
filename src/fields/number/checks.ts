import type { FieldCheck } from '@/forms/field-kind';
import type { NumberField } from './schema';

export const checkNumberField: FieldCheck<NumberField> = (field) =>
  field.min !== undefined && field.max !== undefined && field.min > field.max
    ? [{ code: 'field/min-above-max', property: 'min' }]
    : [];
