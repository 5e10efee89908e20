'use client';
import { Checkbox } from '@/kit/checkbox';
import { textIn } from '@/model/text';
import type { FieldInputProps } from '../field-face';
import type { CheckboxField } from './schema';

/** A box with its words beside it. */
export function CheckboxFieldInput({
  field,
  value,
  onChange,
  onBlur,
  readOnly,
  locale,
  control,
}: FieldInputProps<CheckboxField>) {
  const help = field.help ? textIn(field.help, locale) : '';
  return (
    <Checkbox
      id={control.id}
      aria-describedby={control.describedBy}
      aria-invalid={control.invalid || undefined}
      label={textIn(field.label, locale)}
      help={help || undefined}
      checked={value === true}
      disabled={readOnly}
      onCheckedChange={onChange}
      onBlur={onBlur}
    />
  );
}
