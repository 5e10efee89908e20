import { z } from 'zod';
import { localizedText } from '@/model/text';
import { fieldShape } from '../field-shape';

export const numberField = z.strictObject({
  ...fieldShape,
  kind: z.literal('number'),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Digits after the point; absent = a whole number. */
  decimals: z.int().min(0).max(6).optional(),
  unit: localizedText.optional(),
});
export type NumberField = z.infer<typeof numberField>;
/** Beyond it neighbouring numbers are the same number. */
export const NUMBER_LIMIT = 1e12;
