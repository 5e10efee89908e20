'use client';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useId, useState } from 'react';
import type { Field, Form } from '@/definition/forms';
import type { Files } from '@/fields/field-face';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { cx } from '@/kit/cx';
import { isComposing } from '@/kit/shortcut';
import type { Values } from '@/model/json';
import type { Problem } from '@/model/problem';
import type { Locale } from '@/model/text';
import { useProblemText } from '../rejection';
import { ErrorSummary } from './error-summary';
import { FormFieldRow } from './form-field';
import { useWorkspaceFiles } from './upload-file';
import { useAnswers } from './use-answers';
import { useUploadStates } from './use-upload-states';

export interface FormViewProps {
  readonly form: Form;
  /** What is known already. Values that change later do not overwrite what was typed. */
  readonly values?: Values | undefined;
  /** Gets clean values: the same check as on the server has passed. */
  readonly onSubmit: (values: Values) => void;
  /** Told what stands in the form whenever it changes, so that a page can offer it for copying when it cannot be sent. */
  readonly onValues?: ((values: Values) => void) | undefined;
  /** What the server found, shown at the fields. A new list each time it answers. */
  readonly problems?: readonly Problem[] | undefined;
  readonly busy?: boolean | undefined;
  /** Everything stays as typed, to be read and copied, but nothing can be changed or sent. */
  readonly readOnly?: boolean | undefined;
  readonly submitLabel: string;
  /** Further buttons beside the main one. */
  readonly actions?: ReactNode;
  readonly locale?: Locale | undefined;
  /** Slug, for uploads. */
  readonly workspace: string;
  /** Where files go; the workspace's when not given (a preview gives its own). */
  readonly files?: Files | undefined;
  /** Whether leaving the page with unsent answers is asked back. */
  readonly guard?: boolean | undefined;
  readonly className?: string | undefined;
}

/** The form of a step, made from its definition. Checked here as on the server; nothing typed is lost on an error. */
export function FormView(props: FormViewProps) {
  const { form, onSubmit, busy = false, readOnly = false, submitLabel, actions, workspace, className } = props;
  const t = useTranslations('form');
  const current = useLocale();
  const locale: Locale = props.locale ?? (current === 'en' ? 'en' : 'zh');
  const prefix = useId();
  const own = useWorkspaceFiles(workspace);
  const files = props.files ?? own;
  const problemText = useProblemText();
  const answers = useAnswers(form, props.values, props.problems);
  const uploads = useUploadStates(form);
  // Asked to send before all files were there: it goes by itself when they are.
  const [waiting, setWaiting] = useState(false);
  const send = useEffectEvent(() => {
    setWaiting(false);
    const values = answers.check();
    if (values && uploads.state === 'none') onSubmit(values);
  });
  const arrived = waiting && uploads.state !== 'under-way';
  useEffect(() => {
    if (arrived) send();
  }, [arrived]);
  useLeaveGuard((props.guard ?? true) && answers.changed && !readOnly && !busy);
  const { onValues } = props;
  useEffect(() => {
    if (answers.changed) onValues?.(answers.values);
  }, [answers.changed, answers.values, onValues]);
  const idOf = useCallback((field: string) => `${prefix}-${field}`, [prefix]);
  const errorOf = (field: Field) => {
    const problem = answers.problems.find((one) => one.at.field === field.id);
    return problem ? problemText(problem) : null;
  };

  return (
    <form
      noValidate
      className={cx('flex flex-col gap-5', className)}
      onKeyDown={(event) => {
        // The Enter that ends a composition must not send the form (Safari).
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        // The preview stands inside pages that have forms of their own.
        event.stopPropagation();
        if (busy || readOnly) return;
        setWaiting(true);
      }}
    >
      <ErrorSummary form={form} problems={answers.problems} attempt={answers.attempt} idOf={idOf} locale={locale} />
      {form.fields.map((field) => (
        <FormFieldRow
          key={field.id}
          field={field}
          id={idOf(field.id)}
          value={answers.values[field.key] ?? null}
          error={errorOf(field)}
          locale={locale}
          readOnly={readOnly || busy}
          files={files}
          onChange={answers.change}
          onBlur={answers.blur}
          onUploads={uploads.onUploads}
        />
      ))}
      {waiting && uploads.state === 'under-way' && (
        <Banner tone="info" role="status">
          {t('still-uploading')}
        </Banner>
      )}
      {uploads.state === 'failed' && (
        <Banner tone="warning" role="status">
          {t('upload-failed')}
        </Banner>
      )}
      {!readOnly && (
        <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center gap-2 border-t border-line bg-surface px-1 py-3 sm:static sm:border-0 sm:py-0">
          <Button type="submit" variant="primary" size="large" busy={busy || waiting} className="grow sm:grow-0">
            {submitLabel}
          </Button>
          {actions}
        </div>
      )}
    </form>
  );
}

/** The browser asks before a page with unsent answers is left. */
function useLeaveGuard(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
}
