import type { FieldCheck } from '@/forms/field-kind';
import { compareDecimals } from '@/rules/decimal';
import type { MoneyField } from './schema';

export const checkMoneyField: FieldCheck<MoneyField> = (field) =>
  field.max !== undefined && compareDecimals(field.min ?? '0', field.max) > 0
    ? [{ code: 'field/min-above-max', property: 'min' }]
    : [];
