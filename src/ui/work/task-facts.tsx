'use client';
import { Flag, UserRound, UsersRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Pill } from '@/kit/pill';
import { Time } from '@/ui/shell/time';
import { useText } from '@/ui/shell/use-app-locale';
import type { Answers } from '@/ui/trpc';
import { useCandidatesInWords } from './candidates';
import { DuePill } from './due-pill';

/** Step, urgency, who has it and since when: one line under the title. */
export function TaskFacts({ task }: { readonly task: Answers['work']['task']['task'] }) {
  const t = useTranslations('work.task');
  const inbox = useTranslations('work.inbox');
  const text = useText();
  const who = useCandidatesInWords()(task.candidates);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-text-2">
      <span className="font-semibold text-text">{text(task.name)}</span>
      {task.status === 'open' && task.dueAt !== null && <DuePill dueAt={task.dueAt} createdAt={task.createdAt} />}
      {task.status === 'open' && task.priority === 'high' && (
        <Pill tone="overdue" icon={<Flag size={12} aria-hidden />}>
          {inbox('high-priority')}
        </Pill>
      )}
      {task.status === 'open' ? (
        <>
          <span className="flex items-center gap-1 text-sm">
            {task.assignee ? <UserRound size={14} aria-hidden /> : <UsersRound size={14} aria-hidden />}
            {task.assignee ? t('held-by', { name: task.assignee.name }) : t('open-to', { who })}
          </span>
          <span className="text-sm text-text-3">
            {t('since')} <Time at={task.createdAt} />
          </span>
        </>
      ) : (
        <span className="text-sm">
          {task.status === 'cancelled' && t('cancelled-short')}
          {task.status === 'completed' && t('done-by', { name: task.completedBy?.name ?? t('somebody') })}{' '}
          {task.completedAt !== null && <Time at={task.completedAt} />}
        </span>
      )}
    </div>
  );
}
