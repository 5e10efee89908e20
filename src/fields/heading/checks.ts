import type { FieldCheck } from '@/forms/field-kind';
import type { HeadingField } from './schema';

/** Nothing about words can be wrong that the schema does not see. */
export const checkHeadingField: FieldCheck<HeadingField> = () => [];
