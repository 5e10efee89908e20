'use client';
import { Button } from '@/kit/button';
import { RadioGroup } from '@/kit/radio-group';
import { textIn } from '@/model/text';
import type { FieldInputProps } from '../field-face';
import type { RadioField } from './schema';

/** All options in view. Radio buttons cannot be unticked, so an optional answer has a button that takes it back. */
export function RadioFieldInput({ field, value, onChange, onBlur, readOnly, locale }: FieldInputProps<RadioField>) {
  const chosen = typeof value === 'string' ? value : '';
  return (
    <div className="flex flex-col items-start gap-1">
      <RadioGroup
        value={chosen}
        options={field.options.map((option) => ({
          value: option.value,
          label: textIn(option.label, locale) || option.value,
        }))}
        disabled={readOnly}
        onValueChange={onChange}
        onBlur={onBlur}
      />
      {!field.required && !readOnly && chosen !== '' && (
        <Button variant="quiet" size="small" onClick={() => onChange(null)}>
          {locale === 'zh' ? '清除选择' : 'Clear choice'}
        </Button>
      )}
    </div>
  );
}
