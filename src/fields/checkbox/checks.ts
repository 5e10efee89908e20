import type { FieldCheck } from '@/forms/field-kind';
import type { CheckboxField } from './schema';

/** Nothing about a box can be wrong that the schema does not see. */
export const checkCheckboxField: FieldCheck<CheckboxField> = () => [];
