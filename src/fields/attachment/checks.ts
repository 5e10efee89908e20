import type { FieldCheck } from '@/forms/field-kind';
import type { AttachmentField } from './schema';

/** Nothing about files can be wrong that the schema does not see. */
export const checkAttachmentField: FieldCheck<AttachmentField> = () => [];
