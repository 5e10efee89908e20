'use client';
import type { FieldPanelProps } from '../field-panel';
import { AmountSetting, PAIR } from '../settings';
import { SETTINGS_WORDS as WORDS } from '../settings-words';
import type { MoneyField } from './schema';

/** Bounds of an amount. */
export function MoneyFieldPanel({ field, onChange, locale }: FieldPanelProps<MoneyField>) {
  return (
    <div className={PAIR}>
      <AmountSetting
        words={WORDS.min}
        value={field.min}
        locale={locale}
        onChange={(min) => onChange({ ...field, min })}
      />
      <AmountSetting
        words={WORDS.max}
        value={field.max}
        locale={locale}
        onChange={(max) => onChange({ ...field, max })}
      />
    </div>
  );
}
