import { z } from 'zod';
import { fieldShape } from '../field-shape';

/** Text of several lines. */
export const longTextField = z.strictObject({
  ...fieldShape,
  kind: z.literal('long-text'),
  maxLength: z.int().min(1).max(20_000).optional(),
  minLength: z.int().min(1).max(20_000).optional(),
});
export type LongTextField = z.infer<typeof longTextField>;
export const LONG_TEXT_MAX = 5000;
