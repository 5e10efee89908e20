'use client';
import { Field } from '@/kit/field';
import { RadioGroup } from '@/kit/radio-group';
import { textIn } from '@/model/text';
import type { FieldPanelProps } from '../field-panel';
import { CountSetting } from '../settings';
import { SETTINGS_WORDS as WORDS } from '../settings-words';
import { ATTACHMENT_MAX_COUNT, type AttachmentField } from './schema';

/** What may be uploaded, and how many. */
export function AttachmentFieldPanel({ field, onChange, locale }: FieldPanelProps<AttachmentField>) {
  const kinds = [
    { value: 'image', label: textIn(WORDS.acceptImage, locale) },
    { value: 'any', label: textIn(WORDS.acceptAny, locale) },
  ];
  return (
    <>
      <Field as="group" label={textIn(WORDS.accept, locale)}>
        <RadioGroup
          inline
          value={field.accept}
          options={kinds}
          onValueChange={(next) => onChange({ ...field, accept: next === 'image' ? 'image' : 'any' })}
        />
      </Field>
      <CountSetting
        words={WORDS.maxCount}
        value={field.maxCount}
        min={1}
        max={20}
        placeholder={String(ATTACHMENT_MAX_COUNT)}
        locale={locale}
        onChange={(maxCount) => onChange({ ...field, maxCount })}
      />
    </>
  );
}
