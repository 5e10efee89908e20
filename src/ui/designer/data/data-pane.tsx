'use client';
import { Database, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { LocalizedField } from '@/elements/localized-field';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty-state';
import { Field } from '@/kit/field';
import { IconButton } from '@/kit/icon-button';
import { Pill } from '@/kit/pill';
import { Select } from '@/kit/select';
import { TextInput } from '@/kit/text-input';
import { FORBIDDEN_KEYS } from '@/model/ids';
import { textIn } from '@/model/text';
import { VARIABLE_TYPES, type Variable, variableKey } from '@/model/variable';
import { removeVariable, setVariable } from '../commands/set-process';
import { useDefinition, useDesigner } from '../designer-context';
import { useDesignerUi } from '../designer-ui';
import { useDiagramWords } from '../diagram/use-diagram-words';
import { elementOf } from '../editor/document';
import { selectElements } from '../editor/selection';
import { usagesOf } from './usages';

/** Every variable of the process: its type, who writes it, who reads it. Fields of forms declare theirs by themselves. */
export function DataPane() {
  const t = useTranslations('designer.data');
  const { editor, locale, names, editable } = useDesigner();
  const definition = useDefinition();
  const words = useDiagramWords(definition, locale, names);
  const usages = useMemo(() => usagesOf(definition), [definition]);
  const declared = new Set(definition.logic.variables.map((variable) => variable.key));
  const [adding, setAdding] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      {editable && !adding && (
        <Button icon={<Plus size={15} aria-hidden />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      )}
      {adding && (
        <AddVariable
          taken={new Set(words.variables.map((variable) => variable.key))}
          onAdd={(variable) => {
            editor.run(setVariable(variable));
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {words.variables.length === 0 && !adding && (
        <EmptyState icon={<Database size={22} />} title={t('none')}>
          {t('none-help')}
        </EmptyState>
      )}
      <ul className="flex flex-col gap-2">
        {words.variables.map((variable) => {
          const { writers = [], readers = [] } = usages.get(variable.key) ?? {};
          return (
            <li key={variable.key} className="rounded-lg border border-line p-2.5">
              <div className="flex items-center gap-2">
                <span className="min-w-0 flex-1 truncate font-semibold">
                  {textIn(variable.label, locale) || variable.key}
                </span>
                <Pill>{t(`types.${variable.type}`)}</Pill>
                {editable && declared.has(variable.key) && (
                  <IconButton
                    size="small"
                    label={t('remove', { key: variable.key })}
                    icon={<Trash2 size={15} aria-hidden />}
                    onClick={() => editor.run(removeVariable(variable.key))}
                  />
                )}
              </div>
              <code className="text-xs text-text-3">{variable.key}</code>
              <Users
                label={t('writers')}
                none={t('no-writers')}
                ids={writers}
                nameOf={(id) => nameOf(definition, words, id)}
              />
              <Users
                label={t('readers')}
                none={t('no-readers')}
                ids={readers}
                nameOf={(id) => nameOf(definition, words, id)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function nameOf(
  definition: Parameters<typeof usagesOf>[0],
  words: ReturnType<typeof useDiagramWords>,
  id: string,
): string {
  const element = elementOf(definition, id);
  return element === undefined ? id : words.name(element);
}

function Users({
  label,
  none,
  ids,
  nameOf,
}: {
  readonly label: string;
  readonly none: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
}) {
  const { editor } = useDesigner();
  const { show } = useDesignerUi();
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-1.5 text-sm">
      <span className="text-text-3">{label}</span>
      {ids.length === 0 && <span className="text-text-3">{none}</span>}
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          className="min-h-6 rounded text-accent hover:underline"
          onClick={() => {
            show('canvas');
            editor.select(selectElements(id));
          }}
        >
          {nameOf(id)}
        </button>
      ))}
    </p>
  );
}

function AddVariable({
  taken,
  onAdd,
  onCancel,
}: {
  readonly taken: ReadonlySet<string>;
  readonly onAdd: (variable: Variable) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslations('designer.data');
  const common = useTranslations('common');
  const { locale } = useDesigner();
  const [key, setKey] = useState('');
  const [type, setType] = useState<Variable['type']>('text');
  const [label, setLabel] = useState({ zh: '', en: '' });
  const [tried, setTried] = useState(false);
  const valid = variableKey.safeParse(key).success && !FORBIDDEN_KEYS.has(key);
  const error = taken.has(key) ? t('key-taken') : tried && !valid ? t('key-wrong') : undefined;
  return (
    <form
      aria-label={t('add')}
      className="flex flex-col gap-2.5 rounded-lg border border-line bg-bg p-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (valid && !taken.has(key)) onAdd({ key, type, label });
      }}
    >
      <LocalizedField label={t('label')} locale={locale} value={label} onChange={setLabel} maxLength={100} />
      <Field label={t('key')} help={t('key-help')} error={error}>
        <TextInput value={key} maxLength={64} className="font-mono" onChange={(event) => setKey(event.target.value)} />
      </Field>
      <Field label={t('type')}>
        <Select
          value={type}
          options={VARIABLE_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
          onValueChange={(next) => setType(VARIABLE_TYPES.find((one) => one === next) ?? 'text')}
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button size="small" variant="primary" type="submit">
          {t('add-submit')}
        </Button>
      </div>
    </form>
  );
}
