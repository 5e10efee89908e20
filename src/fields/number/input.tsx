'use client';
import { textIn } from '@/model/text';
import type { FieldInputProps } from '../field-face';
import { TypedInput } from '../typed-input';
import { typedNumber } from '../typed-text';
import type { NumberField } from './schema';

const show = (value: unknown) => (typeof value === 'number' || typeof value === 'string' ? String(value) : '');

/** A number as text with the keyboard of digits; phones' digit keyboards have no minus, so not where one may be needed. */
export function NumberFieldInput({ field, value, onChange, onBlur, readOnly, locale }: FieldInputProps<NumberField>) {
  const unit = field.unit ? textIn(field.unit, locale) : '';
  const negative = (field.min ?? -1) < 0;
  return (
    <TypedInput
      inputMode={negative ? 'text' : (field.decimals ?? 0) > 0 ? 'decimal' : 'numeric'}
      className="max-w-60"
      after={unit || undefined}
      value={value}
      parse={typedNumber}
      show={show}
      readOnly={readOnly}
      onValueChange={onChange}
      onBlur={onBlur}
    />
  );
}
