import { z } from 'zod';
import { fieldShape } from '../field-shape';

/** Yes or no. Required means that it must be ticked, as everywhere on the web. */
export const checkboxField = z.strictObject({ ...fieldShape, kind: z.literal('checkbox') });
export type CheckboxField = z.infer<typeof checkboxField>;
