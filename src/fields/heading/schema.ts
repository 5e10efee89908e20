import { z } from 'zod';
import { fieldShape } from '../field-shape';

/** Words between fields. Its key names no variable. */
export const headingField = z.strictObject({ ...fieldShape, kind: z.literal('heading'), required: z.literal(false) });
export type HeadingField = z.infer<typeof headingField>;
