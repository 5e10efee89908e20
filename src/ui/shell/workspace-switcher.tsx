'use client';
import { Check, ChevronsUpDown } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cx } from '@/kit/cx';
import { Menu, MenuItem, MenuLabel } from '@/kit/menu';
import { useText } from './use-app-locale';
import { useWorkspace } from './workspace-context';

/** Which department one works in. Always visible, so that nobody acts in the wrong one. */
export function WorkspaceSwitcher({ className }: { readonly className?: string }) {
  const t = useTranslations('common');
  const text = useText();
  const { workspace, me } = useWorkspace();
  const name = text(workspace.name);
  const sign = (
    <span
      aria-hidden
      className="grid size-6 shrink-0 place-items-center rounded-[5px] bg-running text-xs leading-none font-semibold text-surface"
    >
      {Array.from(name.trim())[0]?.toUpperCase()}
    </span>
  );
  if (me.workspaces.length < 2) {
    return (
      <div className={cx('flex min-h-12 items-center gap-2 px-3', className)}>
        {sign}
        <span className="truncate font-semibold">{name}</span>
      </div>
    );
  }
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={t('switch-workspace', { name })}
          className={cx('flex min-h-12 items-center gap-2 px-3 text-left hover:bg-sub', className)}
        >
          {sign}
          <span className="min-w-0 flex-1 truncate font-semibold">{name}</span>
          <ChevronsUpDown size={15} aria-hidden className="shrink-0 text-text-3" />
        </button>
      }
    >
      <MenuLabel>{t('workspaces')}</MenuLabel>
      {me.workspaces.map((one) => (
        <MenuItem key={one.id} asChild>
          <Link href={`/w/${one.slug}`} aria-current={one.slug === workspace.slug ? 'true' : undefined}>
            <span className="grid size-4 place-items-center text-accent">
              {one.slug === workspace.slug && <Check size={16} aria-hidden />}
            </span>
            <span className="min-w-0 flex-1">{text(one.name)}</span>
            <span className="text-sm text-text-3">{t(`roles.${one.role}`)}</span>
          </Link>
        </MenuItem>
      ))}
    </Menu>
  );
}
