import type { FieldCheck } from '@/forms/field-kind';
import type { DateField } from './schema';

export const checkDateField: FieldCheck<DateField> = (field) =>
  field.min !== undefined && field.max !== undefined && field.min > field.max
    ? [{ code: 'field/min-above-max', property: 'min' }]
    : [];
