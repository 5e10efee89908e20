'use client';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/kit/cx';
import { useInboxCounts } from '@/ui/shell/sidebar';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { TaskList } from './task-list';
import { VIEWS, viewAddress, viewOf } from './views';

/**
 * The list stays while tasks come and go beside it. Three panes on a desk (views are in the sidebar), two on a tablet,
 * one on a phone: there the address decides which.
 */
export function InboxPanes({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('work.inbox');
  const { workspace } = useWorkspace();
  const pathname = usePathname();
  const view = viewOf(useSearchParams().get('view'));
  const counts = useInboxCounts();
  const selected = /\/tasks\/([^/]+)/.exec(pathname)?.[1] ?? null;
  const Title = selected === null ? 'h1' : 'h2';
  return (
    <div className="flex min-h-0 flex-1">
      <section
        aria-label={t('list')}
        className={cx(
          'flex min-h-0 w-full shrink-0 flex-col border-line bg-surface sm:w-76 sm:border-r lg:w-86',
          selected !== null && 'max-sm:hidden',
        )}
      >
        {/* The page's title is the task's once one is open. */}
        <Title className="text-base font-semibold max-lg:sr-only lg:flex lg:min-h-12 lg:shrink-0 lg:items-center lg:border-b lg:border-line lg:px-3.5">
          {t(`views.${view}`)}
        </Title>
        <nav aria-label={t('views.label')} className="flex shrink-0 border-b border-line px-1 lg:hidden">
          {VIEWS.map((one) => (
            <Link
              key={one}
              href={viewAddress(workspace.slug, one)}
              aria-current={one === view ? 'page' : undefined}
              className={cx(
                '-mb-px flex min-h-11 flex-1 items-center justify-center gap-1 border-b-2 px-1 text-sm whitespace-nowrap',
                one === view ? 'border-accent font-semibold text-text' : 'border-transparent text-text-2',
              )}
            >
              {t(`views.${one}`)}
              {one !== 'done' && counts[one] > 0 && <span className="font-normal text-text-3">{counts[one]}</span>}
            </Link>
          ))}
        </nav>
        <div className="min-h-0 flex-1 overflow-y-auto">
          <TaskList view={view} selected={selected} />
        </div>
      </section>
      <div className={cx('flex min-h-0 min-w-0 flex-1 flex-col', selected === null && 'max-sm:hidden')}>{children}</div>
    </div>
  );
}
