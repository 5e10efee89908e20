'use client';
import { useState } from 'react';
import { Field } from '@/kit/field';
import { NumberInput } from '@/kit/number-input';
import { TextInput } from '@/kit/text-input';
import { type Locale, type LocalizedText, textIn } from '@/model/text';
import { canonicalMoney } from '@/rules/decimal';
import { SETTINGS_WORDS as WORDS } from './settings-words';
import { typedDecimal } from './typed-text';

interface TypedSettingProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  /** null: this is no value; the definition keeps the one before and the text stays, with what is wrong. */
  readonly parse: (text: string) => Value | null;
  readonly wrong: string;
  readonly placeholder?: string | undefined;
}

/** An optional setting written as text. */
function TypedSetting<Value extends string | number>(props: TypedSettingProps<Value>) {
  const { label, value, onChange, parse, wrong, placeholder } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const meant = typed === null || typed.trim() === '' ? undefined : parse(typed);
  const invalid = meant === null;
  const text = typed !== null && (invalid || meant === value) ? typed : value === undefined ? '' : String(value);
  return (
    <Field label={label} error={invalid ? wrong : undefined}>
      <NumberInput
        value={text}
        placeholder={placeholder}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = event.target.value.trim() === '' ? undefined : parse(event.target.value);
          if (next !== null) onChange(next);
        }}
      />
    </Field>
  );
}

interface SettingProps<Value> {
  readonly words: LocalizedText;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly locale: Locale;
}

/** A whole number within bounds, or nothing. */
export function CountSetting({
  words,
  value,
  onChange,
  locale,
  min,
  max,
  placeholder,
}: SettingProps<number> & { readonly min: number; readonly max: number; readonly placeholder?: string | undefined }) {
  const parse = (text: string) => {
    const decimal = typedDecimal(text);
    const count = decimal === null ? Number.NaN : Number(decimal);
    return Number.isInteger(count) && count >= min && count <= max ? count : null;
  };
  const wrong = textIn(WORDS.wholeNumber, locale).replace('{min}', String(min)).replace('{max}', String(max));
  return (
    <TypedSetting
      label={textIn(words, locale)}
      value={value}
      onChange={onChange}
      parse={parse}
      wrong={wrong}
      placeholder={placeholder}
    />
  );
}

/** Any number, or nothing. */
export function NumberSetting({ words, value, onChange, locale }: SettingProps<number>) {
  const parse = (text: string) => {
    const decimal = typedDecimal(text);
    return decimal === null ? null : Number(decimal);
  };
  const wrong = textIn(WORDS.number, locale);
  return <TypedSetting label={textIn(words, locale)} value={value} onChange={onChange} parse={parse} wrong={wrong} />;
}

/** An amount, or nothing. */
export function AmountSetting({ words, value, onChange, locale }: SettingProps<string>) {
  const parse = (text: string) => {
    const decimal = typedDecimal(text);
    return decimal === null ? null : canonicalMoney(decimal);
  };
  const wrong = textIn(WORDS.amount, locale);
  return <TypedSetting label={textIn(words, locale)} value={value} onChange={onChange} parse={parse} wrong={wrong} />;
}

/** A day, or nothing. */
export function DaySetting({ words, value, onChange, locale }: SettingProps<string>) {
  return (
    <Field label={textIn(words, locale)}>
      <TextInput
        type="date"
        max="9999-12-31"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
    </Field>
  );
}

/** Two settings side by side where there is room. */
export const PAIR = 'grid grid-cols-2 gap-3';
