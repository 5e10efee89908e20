'use client';
import { useTranslations } from 'next-intl';
import { TypedInput } from '@/fields/typed-input';
import { typedMoney, typedNumber } from '@/fields/typed-text';
import { Select } from '@/kit/select';
import { TextInput } from '@/kit/text-input';
import type { Json } from '@/model/json';
import { type Locale, textIn } from '@/model/text';
import type { VariableType } from '@/model/variable';
import type { RuleVariable } from '@/rules/rule-variable';

export interface ScalarInputProps {
  readonly value: Json;
  /** undefined: inside an object, where the type is chosen along with the value. */
  readonly type: VariableType | undefined;
  readonly options?: RuleVariable['options'];
  readonly label: string;
  readonly locale: Locale;
  readonly disabled?: boolean | undefined;
  readonly onChange: (value: Json) => void;
}

const shown = (value: Json) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const WIDTH = 'min-w-28 flex-1 basis-28';

/** One value to compare with, in the control of its type. */
export function ScalarInput({ value, type, options, label, locale, disabled, onChange }: ScalarInputProps) {
  const t = useTranslations('rules');
  if (options && type === 'text') {
    return (
      <Select
        aria-label={label}
        className={WIDTH}
        value={shown(value)}
        placeholder={t('choose-value')}
        options={withStranger(options, shown(value), locale)}
        disabled={disabled}
        onValueChange={onChange}
      />
    );
  }
  if (type === 'boolean') {
    const yesNo = [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ];
    return (
      <Select
        aria-label={label}
        className={WIDTH}
        value={typeof value === 'boolean' ? String(value) : ''}
        placeholder={t('choose-value')}
        options={yesNo}
        disabled={disabled}
        onValueChange={(next) => onChange(next === 'true')}
      />
    );
  }
  if (type === 'number' || type === 'money') {
    const money = type === 'money';
    return (
      <TypedInput
        aria-label={label}
        className={WIDTH}
        {...(money ? { icon: '¥' } : {})}
        value={value}
        parse={money ? amountOrNothing : numberOrNothing}
        show={shown}
        disabled={disabled}
        onValueChange={onChange}
      />
    );
  }
  if (type === 'date') {
    return (
      <TextInput
        type="date"
        aria-label={label}
        className={WIDTH}
        max="9999-12-31"
        value={shown(value)}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  if (type === undefined) {
    return <AnyInput value={value} label={label} locale={locale} disabled={disabled} onChange={onChange} />;
  }
  return (
    <TextInput
      aria-label={label}
      className={WIDTH}
      value={shown(value)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** '' and not null: null would be a value to compare with. */
const numberOrNothing = (text: string): Json => typedNumber(text) ?? '';
const amountOrNothing = (text: string): Json => typedMoney(text) ?? '';

const ANY_TYPES = ['text', 'number', 'boolean'] as const;
type AnyType = (typeof ANY_TYPES)[number];

/** What stands inside an object has no declared type: it is chosen beside the value. */
function AnyInput({ value, label, locale, disabled, onChange }: Omit<ScalarInputProps, 'type' | 'options'>) {
  const t = useTranslations('rules');
  const type: AnyType = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
  const convert = (next: string) => {
    if (next === 'boolean') onChange(true);
    else if (next === 'number') onChange(Number(shown(value)) || 0);
    else onChange(shown(value));
  };
  return (
    <>
      <Select
        aria-label={t('value-type')}
        className="min-w-20 shrink basis-20"
        value={type}
        options={ANY_TYPES.map((one) => ({ value: one, label: t(`types.${one}`) }))}
        disabled={disabled}
        onValueChange={convert}
      />
      <ScalarInput
        value={value}
        type={type}
        label={label}
        locale={locale}
        disabled={disabled}
        onChange={(next) => onChange(type === 'number' && next === '' ? 0 : next)}
      />
    </>
  );
}

/** The options by label; a value that is none of them any more is kept in sight. */
export function withStranger(options: NonNullable<RuleVariable['options']>, value: string, locale: Locale) {
  const known = options.map((option) => ({ value: option.value, label: textIn(option.label, locale) || option.value }));
  const stranger = value !== '' && !options.some((option) => option.value === value);
  return stranger ? [...known, { value, label: value }] : known;
}
