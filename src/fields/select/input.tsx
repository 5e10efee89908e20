'use client';
import { Select } from '@/kit/select';
import { textIn } from '@/model/text';
import type { FieldInputProps } from '../field-face';
import type { SelectField } from './schema';

/** A list to open. An optional answer can be taken back. */
export function SelectFieldInput({ field, value, onChange, onBlur, readOnly, locale }: FieldInputProps<SelectField>) {
  const chosen = typeof value === 'string' ? value : '';
  const known = field.options.some((option) => option.value === chosen);
  const options = field.options.map((option) => ({
    value: option.value,
    label: textIn(option.label, locale) || option.value,
  }));
  return (
    <Select
      value={chosen}
      // An answer given when the form still had this option stays visible until another is chosen.
      options={known || chosen === '' ? options : [...options, { value: chosen, label: chosen }]}
      placeholder={locale === 'zh' ? '请选择' : 'Choose'}
      clearable={!field.required}
      disabled={readOnly}
      onValueChange={onChange}
      onBlur={onBlur}
    />
  );
}
