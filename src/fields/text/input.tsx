'use client';
import { TextInput } from '@/kit/text-input';
import type { FieldInputProps } from '../field-face';
import type { TextField } from './schema';

const KEYBOARD = {
  email: { type: 'email', inputMode: 'email', autoComplete: 'email' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
} as const;

/** One line of text with the keyboard that fits what is asked. No `maxlength`: it would cut off pasted text without a word. */
export function TextFieldInput({ field, value, onChange, onBlur, readOnly }: FieldInputProps<TextField>) {
  return (
    <TextInput
      {...(field.format ? KEYBOARD[field.format] : { autoComplete: 'off' })}
      value={typeof value === 'string' || typeof value === 'number' ? value : ''}
      readOnly={readOnly}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  );
}
