'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { type Field as FormField, forms } from '@/definition/forms';
import { LocalizedInput } from '@/fields/localized-input';
import { panelOf } from '@/fields/panels';
import { TEXTS } from '@/fields/texts';
import { Checkbox } from '@/kit/checkbox';
import { Field } from '@/kit/field';
import { TextInput } from '@/kit/text-input';
import type { Problem } from '@/model/problem';
import { type Locale, textIn } from '@/model/text';
import { variableKey } from '@/model/variable';
import { useProblemText } from '../../rejection';

export interface FieldSettingsProps {
  readonly field: FormField;
  readonly problems: readonly Problem[];
  readonly locale: Locale;
  readonly onChange: (field: FormField) => void;
}

/** Everything about one field; each change takes effect at once. */
export function FieldSettings({ field, problems, locale, onChange }: FieldSettingsProps) {
  const t = useTranslations('designer.form-editor');
  const problemText = useProblemText();
  const headingId = useId();
  const Panel = panelOf(field);
  const holdsValue = forms.holdsValue(field);
  const { help } = field;
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-4">
      <h2 id={headingId} className="font-semibold">
        {textIn(TEXTS[field.kind].name, locale)}
      </h2>
      {problems.length > 0 && (
        <ul className="flex list-disc flex-col gap-0.5 pl-5 text-sm text-overdue">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.at.property ?? ''}`}>{problemText(problem)}</li>
          ))}
        </ul>
      )}
      <LocalizedInput label={t('label')} value={field.label} onChange={(label) => onChange({ ...field, label })} />
      {holdsValue && (
        <>
          <Checkbox
            label={t('required')}
            checked={field.required}
            onCheckedChange={(required) => onChange(withRequired(field, required))}
          />
          <KeyInput value={field.key} onChange={(key) => onChange({ ...field, key })} />
        </>
      )}
      {Panel && <Panel field={field} onChange={onChange} locale={locale} />}
      <details open={help !== undefined} className="rounded-md border border-line px-3 py-2">
        <summary className="cursor-pointer font-semibold">{t('help')}</summary>
        <div className="pt-2">
          <LocalizedInput
            label={t('help')}
            lines={2}
            value={help ?? { zh: '', en: '' }}
            onChange={(text) => onChange({ ...field, help: text.zh || text.en ? text : undefined })}
          />
        </div>
      </details>
    </section>
  );
}

/** A heading is never required; its checkbox is not shown. */
function withRequired(field: FormField, required: boolean): FormField {
  return field.kind === 'heading' ? field : { ...field, required };
}

/** The variable's name. While it is no name the definition keeps the one before. */
function KeyInput({ value, onChange }: { readonly value: string; readonly onChange: (key: string) => void }) {
  const t = useTranslations('designer.form-editor');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const invalid = !variableKey.safeParse(shown).success;
  return (
    <Field label={t('key')} help={t('key-help')} error={invalid ? t('key-wrong', { key: value }) : undefined}>
      <TextInput
        className="font-mono"
        spellCheck={false}
        autoCapitalize="off"
        maxLength={64}
        value={shown}
        onChange={(event) => setTyped(event.target.value.trim())}
        onBlur={() => {
          // Taken when it is left: every letter on the way would be another variable for the conditions that use it.
          if (typed !== null && !invalid && typed !== value) onChange(typed);
          if (!invalid) setTyped(null);
        }}
      />
    </Field>
  );
}
