'use client';
import { textIn } from '@/model/text';
import type { FieldPanelProps } from '../field-panel';
import { LocalizedInput } from '../localized-input';
import { CountSetting, NumberSetting, PAIR } from '../settings';
import { SETTINGS_WORDS as WORDS } from '../settings-words';
import type { NumberField } from './schema';

/** Bounds, decimals and unit of a number. */
export function NumberFieldPanel({ field, onChange, locale }: FieldPanelProps<NumberField>) {
  return (
    <>
      <div className={PAIR}>
        <NumberSetting
          words={WORDS.min}
          value={field.min}
          locale={locale}
          onChange={(min) => onChange({ ...field, min })}
        />
        <NumberSetting
          words={WORDS.max}
          value={field.max}
          locale={locale}
          onChange={(max) => onChange({ ...field, max })}
        />
      </div>
      <CountSetting
        words={WORDS.decimals}
        value={field.decimals}
        min={0}
        max={6}
        placeholder="0"
        locale={locale}
        onChange={(decimals) => onChange({ ...field, decimals })}
      />
      <LocalizedInput
        label={textIn(WORDS.unit, locale)}
        optional
        value={field.unit ?? { zh: '', en: '' }}
        onChange={(unit) => onChange({ ...field, unit: unit.zh || unit.en ? unit : undefined })}
      />
    </>
  );
}
