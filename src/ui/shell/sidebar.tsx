'use client';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Inbox, UsersRound } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Avatar } from '@/kit/avatar';
import { useTRPC } from '@/ui/trpc';
import { NavLink } from './nav-link';
import { currentItem, NAVIGATION } from './navigation';
import { UserMenu } from './user-menu';
import { useWorkspace } from './workspace-context';
import { WorkspaceSwitcher } from './workspace-switcher';

/** How many tasks wait for the reader and their teams. */
export function useInboxCounts() {
  const { workspace, may } = useWorkspace();
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.work.counts.queryOptions({ workspace: workspace.slug }, { enabled: may('work.do'), staleTime: 2000 }),
  );
  return data ?? { mine: 0, team: 0 };
}

/** The views of the inbox and the places of the workspace. */
export function Sidebar({ onNavigate }: { readonly onNavigate?: () => void }) {
  const t = useTranslations('common');
  const pathname = usePathname();
  const view = useSearchParams().get('view') ?? 'mine';
  const { workspace, me, may } = useWorkspace();
  const counts = useInboxCounts();
  const base = `/w/${workspace.slug}`;
  const current = currentItem(pathname, workspace.slug);
  const views = [
    { view: 'mine', icon: Inbox, count: counts.mine },
    { view: 'team', icon: UsersRound, count: counts.team },
    { view: 'done', icon: CircleCheck, count: undefined },
  ] as const;
  return (
    <div className="flex h-full flex-col">
      <WorkspaceSwitcher className="w-full shrink-0 border-b border-line" />
      <nav aria-label={t('navigation.label')} className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto p-2">
        {may('work.do') && (
          <>
            {views.map((one) => (
              <NavLink
                key={one.view}
                href={one.view === 'mine' ? base : `${base}?view=${one.view}`}
                icon={one.icon}
                count={one.count}
                current={current === 'inbox' && view === one.view}
                onClick={onNavigate}
              >
                {t(`navigation.views.${one.view}`)}
              </NavLink>
            ))}
            <hr className="mx-2 my-2 border-line" />
          </>
        )}
        {NAVIGATION.filter(({ key, needs }) => key !== 'inbox' && needs.some(may)).map(({ key, path, icon }) => (
          <NavLink key={key} href={base + path} icon={icon} current={current === key} onClick={onNavigate}>
            {t(`navigation.${key}`)}
          </NavLink>
        ))}
      </nav>
      <div className="shrink-0 border-t border-line p-2">
        <UserMenu
          name={me.user.name}
          side="top"
          trigger={
            <button
              type="button"
              aria-label={t('user-menu', { name: me.user.name })}
              className="flex min-h-10 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-sub pointer-coarse:min-h-11"
            >
              <Avatar name={me.user.name} />
              <span className="min-w-0 flex-1 truncate">{me.user.name}</span>
              <span className="truncate text-sm text-text-3">{t(`roles.${workspace.role}`)}</span>
            </button>
          }
        />
      </div>
    </div>
  );
}
