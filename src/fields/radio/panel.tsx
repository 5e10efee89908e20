'use client';
import type { FieldPanelProps } from '../field-panel';
import { OptionsEditor } from '../options-editor';
import type { RadioField } from './schema';

/** What may be chosen. */
export function RadioFieldPanel({ field, onChange, locale }: FieldPanelProps<RadioField>) {
  return (
    <OptionsEditor options={field.options} locale={locale} onChange={(options) => onChange({ ...field, options })} />
  );
}
