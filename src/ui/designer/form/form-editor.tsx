'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { checkForm, type Form } from '@/definition/forms';
import { LocalizedInput } from '@/fields/localized-input';
import type { FieldKind } from '@/fields/schemas';
import { DEFINITION_LIMITS } from '@/model/definition';
import type { Problem } from '@/model/problem';
import { type Locale, textIn } from '@/model/text';
import { useProblemText } from '../../rejection';
import { addField, duplicateField, moveField, removeField, setField } from './edit-form';
import { newFieldId } from './field-id';
import { FieldList } from './field-list';
import { FieldPalette } from './field-palette';
import { FieldSettings } from './field-settings';
import { FormPreview } from './form-preview';

export interface FormEditorProps {
  readonly form: Form;
  /** Each change as a whole new form; the owner keeps the history. */
  readonly onChange: (form: Form) => void;
  readonly locale?: Locale | undefined;
  /** Further problems of the definition; those about this form are shown at its fields. */
  readonly problems?: readonly Problem[] | undefined;
  /** The field to begin with, e.g. jumped to from the list of problems; another object asks again. */
  readonly field?: { readonly id: string } | undefined;
  /** Variables of the process beside this form's: no new field takes one of their names by itself. */
  readonly taken?: ReadonlySet<string> | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The fields, the chosen field's settings, and the form as it will be: side by side where there is room. */
export function FormEditor({ form, onChange, problems, field: asked, taken = NOTHING, ...rest }: FormEditorProps) {
  const t = useTranslations('designer.form-editor');
  const current = useLocale();
  const locale: Locale = rest.locale ?? (current === 'en' ? 'en' : 'zh');
  const problemText = useProblemText();
  const found = useProblems(form, problems);
  const { chosen, choose } = useChosen(form, asked);
  const [said, setSaid] = useState('');
  const at = form.fields.findIndex((field) => field.id === chosen);
  const field = form.fields[at];
  const full = form.fields.length >= DEFINITION_LIMITS.fieldsPerForm;

  const settings = useRef<HTMLDivElement>(null);
  const select = (id: string) => {
    choose(id);
    // Where there is no room beside the list, the settings stand below it.
    settings.current?.scrollIntoView({ block: 'nearest' });
  };
  const add = (kind: FieldKind, place: number) => {
    const id = newFieldId();
    onChange(addField(form, kind, place, { id, taken }));
    choose(id);
  };
  const move = (id: string, to: number) => {
    const moved = moveField(form, id, to);
    if (moved === form) return;
    onChange(moved);
    const label = form.fields.find((one) => one.id === id)?.label;
    setSaid(
      t('moved', {
        label: label ? textIn(label, locale) : '',
        place: moved.fields.findIndex((one) => one.id === id) + 1,
      }),
    );
  };
  const duplicate = (id: string) => {
    const copyId = newFieldId();
    onChange(duplicateField(form, id, { id: copyId, taken }));
    choose(copyId);
  };
  const remove = (id: string) => {
    const place = form.fields.findIndex((one) => one.id === id);
    const without = removeField(form, id);
    onChange(without);
    if (id === chosen) choose((without.fields[place] ?? without.fields.at(-1))?.id ?? null);
  };

  return (
    <div className="@container min-h-0 min-w-0 p-4">
      <div className="grid items-start gap-4 @3xl:grid-cols-[280px_minmax(0,1fr)] @3xl:[&>:first-child]:row-span-2 @5xl:[&>:first-child]:row-span-1 @5xl:grid-cols-[280px_minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-4">
          <LocalizedInput label={t('name')} value={form.name} onChange={(name) => onChange({ ...form, name })} />
          <FieldPalette
            locale={locale}
            disabled={full}
            onAdd={(kind) => add(kind, at < 0 ? form.fields.length : at + 1)}
          />
          {full && <p className="text-sm text-paused">{t('full', { count: DEFINITION_LIMITS.fieldsPerForm })}</p>}
          <FieldList
            form={form}
            selected={chosen}
            troubled={found.fields}
            locale={locale}
            onSelect={select}
            onMove={move}
            onAdd={add}
            onDuplicate={duplicate}
            onRemove={remove}
          />
          {found.ofForm.length > 0 && (
            <ul className="flex list-disc flex-col gap-0.5 pl-5 text-sm text-overdue">
              {found.ofForm.map((problem) => (
                <li key={`${problem.code} ${problem.at.property ?? ''}`}>{problemText(problem)}</li>
              ))}
            </ul>
          )}
          <p role="status" className="sr-only">
            {said}
          </p>
        </div>
        <div
          ref={settings}
          data-properties
          className="min-w-0 rounded-lg border border-line bg-surface p-4 @5xl:sticky @5xl:top-4 @5xl:order-3 @5xl:max-h-[calc(100dvh-7rem)] @5xl:overflow-y-auto"
        >
          {field ? (
            <FieldSettings
              key={field.id}
              field={field}
              problems={found.all.filter((problem) => problem.at.field === field.id)}
              locale={locale}
              onChange={(changed) => onChange(setField(form, changed))}
            />
          ) : (
            <p className="text-text-3">{t('choose-field')}</p>
          )}
        </div>
        <div className="min-w-0 @3xl:col-start-2 @5xl:order-2">
          <FormPreview form={form} locale={locale} />
        </div>
      </div>
    </div>
  );
}

/** The form's own problems and those the definition has with it, each once. */
function useProblems(form: Form, given: readonly Problem[] | undefined) {
  return useMemo(() => {
    const named = new Map<string, Problem>();
    for (const problem of [...checkForm(form), ...(given ?? []).filter((one) => one.at.form === form.id)]) {
      named.set(`${problem.code} ${problem.at.field ?? ''} ${problem.at.property ?? ''}`, problem);
    }
    const all = [...named.values()];
    return {
      all,
      ofForm: all.filter((problem) => problem.at.field === undefined),
      fields: new Set(all.flatMap((problem) => problem.at.field ?? [])),
    };
  }, [form, given]);
}

/** Which field is edited; the first, while the one chosen does not exist (any more, or yet: undo takes fields away). */
function useChosen(form: Form, asked: FormEditorProps['field']) {
  const [state, setState] = useState<{ readonly id: string | null; readonly asked: typeof asked }>({
    id: asked?.id ?? null,
    asked,
  });
  let { id } = state;
  if (asked !== state.asked) {
    id = asked?.id ?? id;
    setState({ id, asked });
  }
  const exists = form.fields.some((field) => field.id === id);
  return {
    chosen: exists ? id : (form.fields[0]?.id ?? null),
    choose: (next: string | null) => setState({ id: next, asked }),
  };
}
