'use client';
import type { FieldPanelProps } from '../field-panel';
import { OptionsEditor } from '../options-editor';
import type { SelectField } from './schema';

/** What may be chosen. */
export function SelectFieldPanel({ field, onChange, locale }: FieldPanelProps<SelectField>) {
  return (
    <OptionsEditor options={field.options} locale={locale} onChange={(options) => onChange({ ...field, options })} />
  );
}
