import { z } from 'zod';
import { isCleanText } from '@/forms/clean-text';
import type { FieldValue } from '@/forms/field-kind';
import type { Json } from '@/model/json';
import { no, ok } from '@/model/result';
import { ATTACHMENT_MAX_COUNT, type AttachmentField } from './schema';

/** What is kept of an uploaded file. That it exists and may be used is for the server to look up by its id. */
export const attachmentReference = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  name: z.string().min(1).max(255).refine(isCleanText),
  type: z
    .string()
    .max(127)
    .regex(/^[\w.+-]+\/[\w.+-]+$/),
  size: z.int().min(0),
});
export type AttachmentReference = z.infer<typeof attachmentReference>;

/** The references in a stored value; whatever else stands there is left out. */
export function attachmentsIn(value: Json): readonly AttachmentReference[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const parsed = attachmentReference.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}

export const attachmentValue: FieldValue<AttachmentField> = {
  type: 'file',
  empty: [],
  isEmpty: (value) => !Array.isArray(value) || value.length === 0,
  answered: 'uploaded',
  parse: (input, field) => {
    if (!Array.isArray(input)) return no({ code: 'form/wrong-type', params: { expected: 'file' } });
    const max = field.maxCount ?? ATTACHMENT_MAX_COUNT;
    if (input.length > max) return no({ code: 'form/too-many-files', params: { max, count: input.length } });
    const parsed = z.array(attachmentReference).safeParse(input);
    if (!parsed.success) return no({ code: 'form/wrong-type', params: { expected: 'file' } });
    if (new Set(parsed.data.map((file) => file.id)).size < parsed.data.length) return no({ code: 'form/file-twice' });
    if (field.accept === 'image' && parsed.data.some((file) => !file.type.startsWith('image/'))) {
      return no({ code: 'form/not-an-image' });
    }
    return ok(parsed.data);
  },
  format: (value, _field, locale) => {
    const names = attachmentsIn(value).map((file) => file.name);
    return names.join(locale === 'zh' ? '、' : ', ');
  },
};
