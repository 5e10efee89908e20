'use client';
import { Field } from '@/kit/field';
import { Select } from '@/kit/select';
import { textIn } from '@/model/text';
import type { FieldPanelProps } from '../field-panel';
import { CountSetting, PAIR } from '../settings';
import { SETTINGS_WORDS as WORDS } from '../settings-words';
import { TEXT_MAX, type TextField } from './schema';

/** Length and format of a line of text. */
export function TextFieldPanel({ field, onChange, locale }: FieldPanelProps<TextField>) {
  const formats = [
    { value: '', label: textIn(WORDS.formatAny, locale) },
    { value: 'email', label: textIn(WORDS.formatEmail, locale) },
    { value: 'phone', label: textIn(WORDS.formatPhone, locale) },
  ];
  return (
    <>
      <Field label={textIn(WORDS.format, locale)}>
        <Select
          value={field.format ?? ''}
          options={formats}
          onValueChange={(next) =>
            onChange({ ...field, format: next === 'email' || next === 'phone' ? next : undefined })
          }
        />
      </Field>
      <div className={PAIR}>
        <CountSetting
          words={WORDS.minLength}
          value={field.minLength}
          min={1}
          max={1000}
          locale={locale}
          onChange={(minLength) => onChange({ ...field, minLength })}
        />
        <CountSetting
          words={WORDS.maxLength}
          value={field.maxLength}
          min={1}
          max={1000}
          placeholder={String(TEXT_MAX)}
          locale={locale}
          onChange={(maxLength) => onChange({ ...field, maxLength })}
        />
      </div>
    </>
  );
}
