'use client';
import { Flag, Inbox, UserRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button, ButtonLink } from '@/kit/button';
import { cx } from '@/kit/cx';
import { EmptyState } from '@/kit/empty-state';
import { Kbd } from '@/kit/kbd';
import { Pill } from '@/kit/pill';
import { useShortcuts } from '@/kit/shortcut';
import { Skeleton } from '@/kit/skeleton';
import { LinkPending } from '@/ui/shell/link-pending';
import { RequestError } from '@/ui/shell/query-state';
import { Time } from '@/ui/shell/time';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { useCandidatesInWords } from './candidates';
import { DuePill } from './due-pill';
import { type TaskCard, useInbox } from './use-inbox';
import { taskAddress, type View } from './views';

/** The tasks of one view. J and K move through them, Enter opens. */
export function TaskList({ view, selected }: { readonly view: View; readonly selected: string | null }) {
  const t = useTranslations('work.inbox');
  const common = useTranslations('common');
  const { query, tasks } = useInbox(view);
  const list = useRef<HTMLUListElement>(null);
  const move = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-task]') ?? [])];
    const focused = links.findIndex((link) => link.matches(':focus'));
    const from = focused >= 0 ? focused : links.findIndex((link) => link.dataset.task === selected);
    const next = links[Math.min(links.length - 1, Math.max(0, from + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const down = () => move(1);
  const up = () => move(-1);
  useShortcuts({ J: down, K: up });
  if (query.isPending) return <ListSkeleton />;
  if (query.isError && tasks.length === 0) {
    return (
      <div className="p-3">
        <RequestError error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  if (tasks.length === 0) return <NoTasks view={view} />;
  return (
    <>
      <ul ref={list} aria-label={t(`views.${view}`)}>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskLink task={task} view={view} selected={task.id === selected} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="p-3 text-center">
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {common('load-more')}
          </Button>
        </div>
      )}
      <p className="flex items-center gap-3 px-3.5 py-3 text-sm text-text-3 max-lg:hidden">
        <span className="flex items-center gap-1">
          <Kbd>J</Kbd>
          <Kbd>K</Kbd> {t('keys-move')}
        </span>
        <span className="flex items-center gap-1">
          <Kbd>Enter</Kbd> {t('keys-open')}
        </span>
      </p>
    </>
  );
}

function TaskLink({
  task,
  view,
  selected,
}: {
  readonly task: TaskCard;
  readonly view: View;
  readonly selected: boolean;
}) {
  const t = useTranslations('work.inbox');
  const text = useText();
  const { workspace } = useWorkspace();
  const candidatesInWords = useCandidatesInWords();
  const who = task.assignee?.name ?? candidatesInWords(task.candidates);
  return (
    <Link
      href={taskAddress(workspace.slug, task.id, view)}
      data-task={task.id}
      aria-current={selected ? 'true' : undefined}
      className={cx(
        'relative flex flex-col gap-0.5 border-b border-line px-3.5 py-2.5 -outline-offset-2! forced-colors:aria-[current=true]:outline-2',
        selected
          ? 'bg-accent-bg before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent'
          : 'hover:bg-sub',
      )}
    >
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-semibold">{task.title}</span>
        <LinkPending />
        {task.completedAt === null && task.dueAt !== null && <DuePill dueAt={task.dueAt} createdAt={task.createdAt} />}
      </span>
      <span className="flex items-center gap-2 text-sm text-text-2">
        <span className="min-w-0 flex-1 truncate">{text(task.name)}</span>
        {task.priority === 'high' && task.completedAt === null && (
          <Pill tone="overdue" icon={<Flag size={12} aria-hidden />}>
            {t('high-priority')}
          </Pill>
        )}
      </span>
      <span className="flex items-center gap-2 text-sm text-text-3">
        <span className="min-w-0 flex-1 truncate">
          {text(task.process.name)}
          {view === 'team' && who !== '' && (
            <>
              {' · '}
              <UserRound size={12} aria-hidden className="mr-0.5 inline align-[-1px]" />
              {who}
            </>
          )}
        </span>
        <Time at={task.completedAt ?? task.createdAt} />
      </span>
    </Link>
  );
}

function NoTasks({ view }: { readonly view: View }) {
  const t = useTranslations('work.inbox');
  const { workspace } = useWorkspace();
  return (
    <EmptyState
      icon={<Inbox size={22} />}
      title={t(`empty.${view}`)}
      action={view === 'mine' && <ButtonLink href={`/w/${workspace.slug}?view=team`}>{t('empty.to-team')}</ButtonLink>}
    >
      {t(`empty.${view}-help`)}
    </EmptyState>
  );
}

function ListSkeleton() {
  const common = useTranslations('common');
  return (
    <div role="status">
      <span className="sr-only">{common('loading')}</span>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
        <div key={row} className="flex flex-col gap-2 border-b border-line px-3.5 py-3">
          <Skeleton className="w-3/5" />
          <Skeleton className="w-2/5" />
          <Skeleton className="w-4/5" />
        </div>
      ))}
    </div>
  );
}
