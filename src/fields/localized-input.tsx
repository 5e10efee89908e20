'use client';
import { useId } from 'react';
import { Field } from '@/kit/field';
import { TextArea } from '@/kit/text-area';
import { TextInput } from '@/kit/text-input';
import { LOCALES, type LocalizedText } from '@/model/text';

export interface LocalizedInputProps {
  /** What the text is, without the language. */
  readonly label: string;
  readonly value: LocalizedText;
  readonly onChange: (value: LocalizedText) => void;
  readonly lines?: number | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly idOfFirst?: string | undefined;
}

const LANGUAGE = { zh: { name: '中文', lang: 'zh-Hans' }, en: { name: 'English', lang: 'en' } } as const;

/** A text in both languages, one above the other. */
export function LocalizedInput(props: LocalizedInputProps) {
  const { label, value, onChange, lines = 1, error, optional, idOfFirst } = props;
  const ownId = useId();
  return (
    <div className="flex flex-col gap-2">
      {LOCALES.map((locale, index) => {
        const { name, lang } = LANGUAGE[locale];
        const shared = {
          lang,
          value: value[locale],
          maxLength: 2000,
        };
        const set = (text: string) => onChange({ ...value, [locale]: text });
        return (
          <Field
            key={locale}
            id={index === 0 ? (idOfFirst ?? ownId) : undefined}
            label={`${label} · ${name}`}
            error={index === 0 ? error : undefined}
            optional={optional}
          >
            {lines > 1 ? (
              <TextArea rows={lines} {...shared} onChange={(event) => set(event.target.value)} />
            ) : (
              <TextInput {...shared} onChange={(event) => set(event.target.value)} />
            )}
          </Field>
        );
      })}
    </div>
  );
}
