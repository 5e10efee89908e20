import { z } from 'zod';
import { DEFINITION_LIMITS } from '@/model/definition';
import type { FormOf } from '@/model/field';
import { localizedText } from '@/model/text';
import { attachmentField } from './attachment/schema';
import { checkboxField } from './checkbox/schema';
import { dateField } from './date/schema';
import { fieldShape } from './field-shape';
import { headingField } from './heading/schema';
import { longTextField } from './long-text/schema';
import { moneyField } from './money/schema';
import { numberField } from './number/schema';
import { radioField } from './radio/schema';
import { selectField } from './select/schema';
import { textField } from './text/schema';

/** Every field kind. A line here, in values, checks, texts, inputs and panels, and a folder: that is a new kind. */
export const field = z.discriminatedUnion('kind', [
  textField,
  longTextField,
  numberField,
  moneyField,
  dateField,
  selectField,
  radioField,
  checkboxField,
  attachmentField,
  headingField,
]);
export type Field = z.infer<typeof field>;
export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;

/** In the order of the palette. */
export const FIELD_KINDS = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'select',
  'radio',
  'checkbox',
  'attachment',
  'heading',
] as const satisfies readonly FieldKind[];

export const form = z.strictObject({
  id: fieldShape.id,
  name: localizedText,
  fields: z.array(field).max(DEFINITION_LIMITS.fieldsPerForm),
});
export type Form = FormOf<Field>;
