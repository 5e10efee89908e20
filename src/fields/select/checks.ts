import type { FieldCheck } from '@/forms/field-kind';
import { checkOptions } from '../options';
import type { SelectField } from './schema';

export const checkSelectField: FieldCheck<SelectField> = checkOptions;
