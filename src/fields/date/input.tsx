'use client';
import { TextInput } from '@/kit/text-input';
import type { FieldInputProps } from '../field-face';
import type { DateField } from './schema';

/** The platform's own date control: keyboard, touch and screen readers work as people know them. */
export function DateFieldInput({ field, value, onChange, onBlur, readOnly }: FieldInputProps<DateField>) {
  return (
    <TextInput
      type="date"
      className="max-w-60"
      value={typeof value === 'string' ? value.slice(0, 10) : ''}
      min={field.min}
      max={field.max ?? '9999-12-31'}
      readOnly={readOnly}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  );
}
