'use client';
import type { FieldPanelProps } from '../field-panel';
import { DaySetting, PAIR } from '../settings';
import { SETTINGS_WORDS as WORDS } from '../settings-words';
import type { DateField } from './schema';

/** Bounds of a day. */
export function DateFieldPanel({ field, onChange, locale }: FieldPanelProps<DateField>) {
  return (
    <div className={PAIR}>
      <DaySetting
        words={WORDS.minDate}
        value={field.min}
        locale={locale}
        onChange={(min) => onChange({ ...field, min })}
      />
      <DaySetting
        words={WORDS.maxDate}
        value={field.max}
        locale={locale}
        onChange={(max) => onChange({ ...field, max })}
      />
    </div>
  );
}
