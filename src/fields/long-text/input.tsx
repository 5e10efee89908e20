'use client';
import { TextArea } from '@/kit/text-area';
import type { FieldInputProps } from '../field-face';
import { LONG_TEXT_MAX, type LongTextField } from './schema';

/** Several lines; how much room is left is told when it gets narrow. */
export function LongTextFieldInput({
  field,
  value,
  onChange,
  onBlur,
  readOnly,
  locale,
}: FieldInputProps<LongTextField>) {
  const text = typeof value === 'string' ? value : '';
  const max = field.maxLength ?? LONG_TEXT_MAX;
  const left = max - text.length;
  return (
    <>
      <TextArea
        value={text}
        rows={4}
        readOnly={readOnly}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
      {left < max / 10 && (
        <p className="text-sm text-text-3" aria-live="polite">
          {locale === 'zh'
            ? `${left >= 0 ? '还可输入' : '超出'} ${Math.abs(left)} 个字`
            : `${Math.abs(left)} characters ${left >= 0 ? 'left' : 'too many'}`}
        </p>
      )}
    </>
  );
}
