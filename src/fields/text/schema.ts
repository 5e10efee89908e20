import { z } from 'zod';
import { fieldShape } from '../field-shape';

/** One line of text. */
export const textField = z.strictObject({
  ...fieldShape,
  kind: z.literal('text'),
  maxLength: z.int().min(1).max(1000).optional(),
  minLength: z.int().min(1).max(1000).optional(),
  /** Only patterns known here: a pattern written by a designer could be made to run for ever. */
  format: z.enum(['email', 'phone']).optional(),
});
export type TextField = z.infer<typeof textField>;
export const TEXT_MAX = 500;
