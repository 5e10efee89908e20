import { z } from 'zod';
import { fieldShape, options } from '../field-shape';

/** One of many options, shown as a list to open. */
export const selectField = z.strictObject({ ...fieldShape, kind: z.literal('select'), options });
export type SelectField = z.infer<typeof selectField>;
