'use client';
import type { FieldPanelProps } from '../field-panel';
import { CountSetting, PAIR } from '../settings';
import { SETTINGS_WORDS as WORDS } from '../settings-words';
import { LONG_TEXT_MAX, type LongTextField } from './schema';

/** Length of a longer text. */
export function LongTextFieldPanel({ field, onChange, locale }: FieldPanelProps<LongTextField>) {
  return (
    <div className={PAIR}>
      <CountSetting
        words={WORDS.minLength}
        value={field.minLength}
        min={1}
        max={20_000}
        locale={locale}
        onChange={(minLength) => onChange({ ...field, minLength })}
      />
      <CountSetting
        words={WORDS.maxLength}
        value={field.maxLength}
        min={1}
        max={20_000}
        placeholder={String(LONG_TEXT_MAX)}
        locale={locale}
        onChange={(maxLength) => onChange({ ...field, maxLength })}
      />
    </div>
  );
}
