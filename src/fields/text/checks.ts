import type { FieldCheck } from '@/forms/field-kind';
import { TEXT_MAX, type TextField } from './schema';

export const checkTextField: FieldCheck<TextField> = (field) =>
  field.minLength !== undefined && field.minLength > (field.maxLength ?? TEXT_MAX)
    ? [{ code: 'field/min-above-max', property: 'minLength' }]
    : [];
