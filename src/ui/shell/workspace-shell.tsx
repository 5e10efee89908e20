'use client';
import { Menu as MenuIcon } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { cx } from '@/kit/cx';
import { IconButton } from '@/kit/icon-button';
import { Drawer } from './drawer';
import { LiveUpdates } from './live-updates';
import { currentItem, NAVIGATION } from './navigation';
import { Sidebar, useInboxCounts } from './sidebar';
import { useText } from './use-app-locale';
import { useWorkspace } from './workspace-context';

/** Navigation beside the page; a top bar and a drawer where there is no room, a bottom bar on phones. */
export function WorkspaceShell({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('common');
  const text = useText();
  const { workspace } = useWorkspace();
  const [open, setOpen] = useState(false);
  return (
    <div className="flex h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-surface px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip-to-content')}
      </a>
      <LiveUpdates />
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-surface px-2 lg:hidden">
        <IconButton
          label={t('navigation.open')}
          icon={<MenuIcon size={20} aria-hidden />}
          onClick={() => setOpen(true)}
        />
        <span className="min-w-0 flex-1 truncate font-semibold">{text(workspace.name)}</span>
      </header>
      <Drawer open={open} onOpenChange={setOpen}>
        <Sidebar onNavigate={() => setOpen(false)} />
      </Drawer>
      <div className="flex min-h-0 flex-1">
        <aside className="w-58 shrink-0 border-r border-line bg-surface max-lg:hidden">
          <Sidebar />
        </aside>
        <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col overflow-y-auto outline-none">
          {children}
        </main>
      </div>
      <BottomBar />
    </div>
  );
}

function BottomBar() {
  const t = useTranslations('common');
  const pathname = usePathname();
  const { workspace, may } = useWorkspace();
  const counts = useInboxCounts();
  const current = currentItem(pathname, workspace.slug);
  const items = NAVIGATION.filter(({ needs }) => needs.some(may)).slice(0, 4);
  // A task's own page has its actions at the bottom: two bars would leave no room for the form.
  if (pathname.includes('/tasks/') || /\/start\/./.test(pathname)) return null;
  return (
    <nav
      aria-label={t('navigation.quick')}
      className="flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {items.map(({ key, path, icon: Icon }) => (
        <Link
          key={key}
          href={`/w/${workspace.slug}${path}`}
          aria-current={current === key ? 'page' : undefined}
          className={cx(
            'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs',
            current === key ? 'font-semibold text-accent' : 'text-text-2',
          )}
        >
          <span className="relative">
            <Icon size={21} aria-hidden />
            {key === 'inbox' && counts.mine > 0 && (
              <span className="absolute -top-1.5 left-3.5 min-w-4 rounded-full bg-danger-solid px-1 text-center text-[11px] leading-4 text-on-solid">
                {counts.mine > 99 ? '99+' : counts.mine}
              </span>
            )}
          </span>
          {t(`navigation.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
