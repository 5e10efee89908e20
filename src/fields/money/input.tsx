'use client';
import type { FieldInputProps } from '../field-face';
import { TypedInput } from '../typed-input';
import { typedMoney } from '../typed-text';
import type { MoneyField } from './schema';

const show = (value: unknown) => (typeof value === 'string' ? value : '');

/** An amount in yuan; separators and the sign may be typed along. */
export function MoneyFieldInput({ field, value, onChange, onBlur, readOnly, locale }: FieldInputProps<MoneyField>) {
  return (
    <TypedInput
      inputMode={field.min?.startsWith('-') ? 'text' : 'decimal'}
      className="max-w-60"
      icon="¥"
      after={locale === 'zh' ? '元' : 'CNY'}
      value={value}
      parse={typedMoney}
      show={show}
      readOnly={readOnly}
      onValueChange={onChange}
      onBlur={onBlur}
    />
  );
}
