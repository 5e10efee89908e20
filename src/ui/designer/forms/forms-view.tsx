'use client';
import { ArrowLeft, FilePlus2, FileText, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { variablesOf } from '@/definition/variables';
import { Button } from '@/kit/button';
import { ConfirmDialog } from '@/kit/confirm-dialog';
import { cx } from '@/kit/cx';
import { EmptyState } from '@/kit/empty-state';
import { IconButton } from '@/kit/icon-button';
import { textIn } from '@/model/text';
import { removeForm, setForm } from '../commands/set-form';
import { useDefinition, useDesigner } from '../designer-context';
import { useDesignerUi } from '../designer-ui';
import { useDiagramWords } from '../diagram/use-diagram-words';
import { FormEditor } from '../form/form-editor';

/** All forms of the process, and the editor of the one that is open. The same history and saving as the canvas. */
export function FormsView() {
  const t = useTranslations('designer.forms');
  const { editor, newId, locale, names, editable } = useDesigner();
  const definition = useDefinition();
  const words = useDiagramWords(definition, locale, names);
  const { form: open, field, openForm, show, problems } = useDesignerUi();
  const [removing, setRemoving] = useState<string | null>(null);
  const current = definition.forms.find((form) => form.id === open) ?? definition.forms[0];
  const taken = useMemo(() => new Set(variablesOf(definition).map(({ key }) => key)), [definition]);
  const usersOf = (id: string) =>
    definition.logic.elements.filter((element) => 'form' in element && element.form === id).map(words.name);
  const create = () => {
    const id = newId('form');
    editor.run(setForm({ id, name: { zh: '', en: '' }, fields: [] }));
    openForm(id);
  };
  return (
    <section aria-label={t('label')} className="flex min-h-0 min-w-0 flex-1 bg-bg max-md:flex-col">
      <div className="flex w-60 shrink-0 flex-col gap-2 border-r border-line bg-surface p-3 max-md:w-full max-md:border-r-0 max-md:border-b">
        <Button
          variant="quiet"
          icon={<ArrowLeft size={15} aria-hidden />}
          className="justify-start!"
          onClick={() => show('canvas')}
        >
          {t('back')}
        </Button>
        <ul className="flex flex-col gap-1 overflow-y-auto">
          {definition.forms.map((form) => {
            const users = usersOf(form.id);
            return (
              <li key={form.id} className="flex items-center gap-1">
                <button
                  type="button"
                  aria-current={form.id === current?.id ? 'true' : undefined}
                  onClick={() => openForm(form.id)}
                  className={cx(
                    'min-w-0 flex-1 rounded-md px-2.5 py-1.5 text-left',
                    form.id === current?.id ? 'bg-accent-bg text-accent' : 'hover:bg-sub',
                  )}
                >
                  <span className="block truncate font-semibold">{textIn(form.name, locale) || t('unnamed')}</span>
                  <span className="block truncate text-sm text-text-3">
                    {users.length === 0 ? t('unused') : users.join(t('comma'))}
                  </span>
                </button>
                {editable && (
                  <IconButton
                    size="small"
                    label={t('remove', { name: textIn(form.name, locale) || t('unnamed') })}
                    icon={<Trash2 size={15} aria-hidden />}
                    onClick={() => (users.length === 0 ? editor.run(removeForm(form.id)) : setRemoving(form.id))}
                  />
                )}
              </li>
            );
          })}
        </ul>
        {editable && (
          <Button icon={<FilePlus2 size={15} aria-hidden />} onClick={create}>
            {t('create')}
          </Button>
        )}
      </div>
      <div className="min-h-0 min-w-0 flex-1 overflow-auto">
        {current === undefined ? (
          <EmptyState icon={<FileText size={22} />} title={t('none')}>
            {t('none-help')}
          </EmptyState>
        ) : (
          <fieldset key={current.id} disabled={!editable} className="h-full min-w-0">
            <legend className="sr-only">{textIn(current.name, locale) || t('unnamed')}</legend>
            <FormEditor
              form={current}
              field={field}
              locale={locale}
              taken={taken}
              problems={problems.filter((problem) => problem.at.form === current.id)}
              onChange={(form) => editor.run(setForm(form))}
            />
          </fieldset>
        )}
      </div>
      <ConfirmDialog
        danger
        open={removing !== null}
        onOpenChange={(next) => !next && setRemoving(null)}
        title={t('remove-title')}
        description={t('remove-explain', { count: removing === null ? 0 : usersOf(removing).length })}
        confirmLabel={t('remove-confirm')}
        onConfirm={() => {
          if (removing !== null) editor.run(removeForm(removing));
          setRemoving(null);
        }}
      />
    </section>
  );
}
