import { z } from 'zod';
import { fieldShape, options } from '../field-shape';

/** One of a few options, all of them in view. */
export const radioField = z.strictObject({ ...fieldShape, kind: z.literal('radio'), options });
export type RadioField = z.infer<typeof radioField>;
