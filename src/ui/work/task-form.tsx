'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { Card } from '@/kit/card';
import type { Values } from '@/model/json';
import { FormValues } from '@/ui/form/form-values';
import { FormView } from '@/ui/form/form-view';
import { newCommandKey } from '@/ui/new-command-key';
import { refusedOf } from '@/ui/rejection';
import { RequestError } from '@/ui/shell/query-state';
import { Time } from '@/ui/shell/time';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type Answers, useTRPC } from '@/ui/trpc';
import { CopyAnswers } from './copy-answers';
import type { Advanced } from './submitted';

type TaskAnswer = Answers['work']['task'];

/**
 * The task's form. Once open for typing it stays where it is: when somebody else is quicker, the page says who, keeps what
 * was typed and offers it for copying.
 */
export function TaskForm({
  answer,
  onSubmitted,
}: {
  readonly answer: TaskAnswer;
  readonly onSubmitted: (advanced: Advanced) => void;
}) {
  const { task, values } = answer;
  const t = useTranslations('work.task');
  const text = useText();
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // Forms and values of the moment the page was opened: what is typed upon must not move.
  const [opened] = useState(answer);
  const [everOpen, setEverOpen] = useState(task.canComplete);
  if (task.canComplete && !everOpen) setEverOpen(true);
  const [typed, setTyped] = useState<Values>({});
  const key = useRef<{ readonly of: string; readonly key: string }>(undefined);
  const complete = useMutation(
    trpc.work.complete.mutationOptions({
      onSuccess: onSubmitted,
      onError: () => void queryClient.invalidateQueries(trpc.work.task.pathFilter()),
    }),
  );
  const submit = (sent: Values) => {
    // The same answers again are the same intention (a lost answer of the server); other answers are another one.
    const of = JSON.stringify(sent);
    if (key.current?.of !== of) key.current = { of, key: newCommandKey() };
    complete.mutate({ workspace: workspace.slug, task: task.id, key: key.current.key, values: sent });
  };
  const rejection = complete.isError ? refusedOf(complete.error).rejection : null;
  const form = opened.task.form;

  if (!everOpen) return <ClosedTask answer={answer} />;
  // While the own answer is on its way, a live change may already tell of it.
  const closed = !task.canComplete && !complete.isPending && !complete.isSuccess;
  return (
    <Card title={form === null ? text(task.name) : text(form.name) || text(task.name)}>
      {closed && (
        <TooLate task={task}>
          {form !== null && Object.keys(typed).length > 0 && <CopyAnswers form={form} values={typed} />}
        </TooLate>
      )}
      {complete.isError && !closed && rejection?.code !== 'form/invalid' && (
        <div className="mb-4">
          <RequestError error={complete.error} title={t('not-submitted')} />
        </div>
      )}
      {form === null ? (
        <div className="flex flex-col items-start gap-3">
          <p className="text-text-2">{t('no-form')}</p>
          <Button variant="primary" size="large" busy={complete.isPending} disabled={closed} onClick={() => submit({})}>
            {t('complete')}
          </Button>
        </div>
      ) : (
        <FormView
          form={form}
          values={opened.task.canComplete ? opened.values : values}
          workspace={workspace.slug}
          submitLabel={t('submit')}
          busy={complete.isPending || complete.isSuccess}
          readOnly={closed}
          problems={rejection?.problems}
          onSubmit={submit}
          onValues={setTyped}
        />
      )}
    </Card>
  );
}

/** Somebody was quicker, or the instance ended meanwhile. */
function TooLate({ task, children }: { readonly task: TaskAnswer['task']; readonly children: React.ReactNode }) {
  const t = useTranslations('work.task');
  const title =
    task.status === 'completed'
      ? t('completed-by-another', { name: task.completedBy?.name ?? t('somebody') })
      : task.status === 'cancelled'
        ? t('cancelled-meanwhile')
        : t('claimed-by-another', { name: task.assignee?.name ?? t('somebody') });
  return (
    <Banner tone="warning" role="alert" title={title} className="mb-4" action={children}>
      {t('answers-kept')}
    </Banner>
  );
}

/** A task that was not for typing when the page was opened: who did it, and with what. */
function ClosedTask({ answer: { task, values } }: { readonly answer: TaskAnswer }) {
  const t = useTranslations('work.task');
  const text = useText();
  const { workspace } = useWorkspace();
  return (
    <Card title={task.form === null ? text(task.name) : text(task.form.name) || text(task.name)}>
      <Banner tone={task.status === 'completed' ? 'success' : 'info'} className="mb-3">
        {task.status === 'completed' && (
          <>
            {t('done-by', { name: task.completedBy?.name ?? t('somebody') })}{' '}
            {task.completedAt !== null && <Time at={task.completedAt} />}
          </>
        )}
        {task.status === 'cancelled' && t('cancelled')}
        {task.status === 'open' && (task.assignee ? t('held-by-other', { name: task.assignee.name }) : t('not-yours'))}
      </Banner>
      {task.form !== null && task.status === 'completed' && (
        <FormValues form={task.form} values={values} workspace={workspace.slug} />
      )}
    </Card>
  );
}
