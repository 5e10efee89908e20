import { z } from 'zod';
import { isCalendarDate } from '@/rules/calendar-date';
import { fieldShape } from '../field-shape';

const day = z.string().refine(isCalendarDate);

/** A day of the calendar, YYYY-MM-DD, without time or zone. */
export const dateField = z.strictObject({
  ...fieldShape,
  kind: z.literal('date'),
  min: day.optional(),
  max: day.optional(),
});
export type DateField = z.infer<typeof dateField>;
