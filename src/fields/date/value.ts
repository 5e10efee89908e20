import type { FieldValue } from '@/forms/field-kind';
import { no, ok } from '@/model/result';
import { compareDates, isCalendarDate } from '@/rules/calendar-date';
import type { DateField } from './schema';

export const dateValue: FieldValue<DateField> = {
  type: 'date',
  empty: null,
  isEmpty: (value) => value === null || value === '',
  answered: 'chosen',
  parse: (input, field) => {
    if (typeof input !== 'string') return no({ code: 'form/wrong-type', params: { expected: 'date' } });
    if (input === '') return ok(null);
    if (!isCalendarDate(input)) return no({ code: 'form/not-a-date' });
    if (field.min !== undefined && compareDates(input, field.min) < 0) {
      return no({ code: 'form/too-early', params: { min: field.min } });
    }
    if (field.max !== undefined && compareDates(input, field.max) > 0) {
      return no({ code: 'form/too-late', params: { max: field.max } });
    }
    return ok(input);
  },
  format: (value) => (typeof value === 'string' ? value.slice(0, 10) : ''),
};
