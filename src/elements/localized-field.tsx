'use client';
import { useId } from 'react';
import { Field } from '@/kit/field';
import { TextArea } from '@/kit/text-area';
import { TextInput } from '@/kit/text-input';
import type { Locale, LocalizedText } from '@/model/text';

const LANGUAGE = { zh: '中文', en: 'English' } as const;

/** A text in both languages, the reader's own first. */
export function LocalizedField({
  label,
  value,
  onChange,
  locale,
  help,
  error,
  lines = 1,
  disabled = false,
  idPrefix,
  maxLength = 200,
}: {
  readonly label: string;
  readonly value: LocalizedText;
  readonly onChange: (value: LocalizedText, language: Locale) => void;
  readonly locale: Locale;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly lines?: number;
  readonly disabled?: boolean;
  /** Ids are `<prefix>-zh` and `<prefix>-en`, where something must jump to them. */
  readonly idPrefix?: string;
  readonly maxLength?: number;
}) {
  const own = useId();
  const prefix = idPrefix ?? own;
  const languages: readonly Locale[] = locale === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return (
    <div className="flex flex-col gap-1.5">
      {languages.map((language, index) => {
        const control = {
          lang: language === 'zh' ? 'zh-Hans' : 'en',
          value: value[language],
          disabled,
          maxLength,
          onChange: (event: { readonly target: { readonly value: string } }) =>
            onChange({ ...value, [language]: event.target.value }, language),
        };
        return (
          <Field
            key={language}
            id={`${prefix}-${language}`}
            label={
              <>
                {label} <span className="font-normal text-text-3">{LANGUAGE[language]}</span>
              </>
            }
            help={index === 0 ? help : undefined}
            error={index === 0 ? error : undefined}
          >
            {lines === 1 ? <TextInput {...control} /> : <TextArea rows={lines} {...control} />}
          </Field>
        );
      })}
    </div>
  );
}
