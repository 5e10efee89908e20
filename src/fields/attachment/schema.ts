import { z } from 'zod';
import { fieldShape } from '../field-shape';

/** Photos or files. The bytes are uploaded before; the value is the list of references. */
export const attachmentField = z.strictObject({
  ...fieldShape,
  kind: z.literal('attachment'),
  accept: z.enum(['image', 'any']),
  maxCount: z.int().min(1).max(20).optional(),
});
export type AttachmentField = z.infer<typeof attachmentField>;
export const ATTACHMENT_MAX_COUNT = 10;
