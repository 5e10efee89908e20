'use client';
import { UserRound, UsersRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Card } from '@/kit/card';
import { Time } from '@/ui/shell/time';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import type { Answers } from '@/ui/trpc';
import { useCandidatesInWords } from '@/ui/work/candidates';
import { DuePill } from '@/ui/work/due-pill';

/** Who has to do what now, and since when. */
export function OpenTasks({ instance }: { readonly instance: Answers['instance']['get'] }) {
  const t = useTranslations('instance.tasks');
  const text = useText();
  const { workspace, may } = useWorkspace();
  const whoMay = useCandidatesInWords();
  const open = instance.tasks.filter(({ status }) => status === 'open');
  if (open.length === 0) return null;
  return (
    <Card title={t('title')}>
      <ul className="divide-y divide-line">
        {open.map((task) => (
          <li key={task.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0">
            <div className="min-w-0 flex-1 basis-52">
              {may('work.do') ? (
                <Link
                  href={`/w/${workspace.slug}/tasks/${task.id}`}
                  className="font-semibold text-accent hover:underline"
                >
                  {text(task.name)}
                </Link>
              ) : (
                <span className="font-semibold">{text(task.name)}</span>
              )}
              <p className="flex flex-wrap items-center gap-x-3 text-sm text-text-2">
                <span className="flex items-center gap-1.5">
                  {task.assignee ? <UserRound size={14} aria-hidden /> : <UsersRound size={14} aria-hidden />}
                  {task.assignee
                    ? t('held-by', { name: task.assignee.name })
                    : t('open-to', { who: whoMay(task.candidates) || t('nobody') })}
                </span>
                <span className="text-text-3">
                  {t('since')} <Time at={task.createdAt} relative />
                </span>
              </p>
            </div>
            {task.dueAt !== null && <DuePill dueAt={task.dueAt} createdAt={task.createdAt} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
