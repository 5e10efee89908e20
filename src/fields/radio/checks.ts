import type { FieldCheck } from '@/forms/field-kind';
import { checkOptions } from '../options';
import type { RadioField } from './schema';

export const checkRadioField: FieldCheck<RadioField> = checkOptions;
