import { takeText } from '@/forms/clean-text';
import type { FieldValue } from '@/forms/field-kind';
import { no, ok } from '@/model/result';
import { TEXT_MAX, type TextField } from './schema';

/** Linear in the length of the text, which is bounded before. */
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/;
/** Mobile and landline numbers, also international ones; spaces and hyphens as people write them. */
const PHONE = /^\+?[0-9](?:[ -]?[0-9]){5,17}$/;

export const textValue: FieldValue<TextField> = {
  type: 'text',
  empty: null,
  isEmpty: (value) => value === null || value === '',
  answered: 'typed',
  parse: (input, field) => {
    const taken = takeText(input, field.maxLength ?? TEXT_MAX);
    if (!taken.ok) return taken;
    // A line stays a line, also when it was pasted with line ends.
    const text = taken.value.replace(/\s*\n\s*/g, ' ');
    if (text === '') return ok(null);
    const min = field.minLength ?? 0;
    if (text.length < min) return no({ code: 'form/too-short', params: { min, length: text.length } });
    if (field.format === 'email' && !EMAIL.test(text)) return no({ code: 'form/not-an-email' });
    if (field.format === 'phone' && !PHONE.test(text)) return no({ code: 'form/not-a-phone' });
    return ok(text);
  },
  format: (value) => (typeof value === 'string' ? value : ''),
};
