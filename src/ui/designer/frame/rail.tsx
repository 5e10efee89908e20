'use client';
import { CircleAlert, Database, FileText, GitBranch, Workflow } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/kit/cx';
import { Tooltip } from '@/kit/tooltip';
import { useDesignerUi } from '../designer-ui';

/** The parts of a process: its steps, forms, data; what is wrong with it; its versions. */
export function Rail() {
  const t = useTranslations('designer.rail');
  const { view, show, pane, togglePane, counts } = useDesignerUi();
  return (
    <nav
      aria-label={t('label')}
      className="flex w-14 shrink-0 flex-col items-center gap-1 border-r border-line bg-surface py-2 max-md:hidden"
    >
      <Item
        label={t('steps')}
        on={view !== 'forms'}
        onClick={() => show('canvas')}
        icon={<Workflow size={20} aria-hidden />}
      />
      <Item
        label={t('forms')}
        on={view === 'forms'}
        onClick={() => show('forms')}
        icon={<FileText size={20} aria-hidden />}
      />
      <Item
        label={t('data')}
        on={pane === 'data'}
        onClick={() => togglePane('data')}
        icon={<Database size={20} aria-hidden />}
        expands
      />
      <Item
        label={counts.errors > 0 ? t('problems-count', { count: counts.errors }) : t('problems')}
        on={pane === 'problems'}
        onClick={() => togglePane('problems')}
        icon={<CircleAlert size={20} aria-hidden />}
        badge={counts.errors}
        expands
      />
      <Item
        label={t('versions')}
        on={pane === 'versions'}
        onClick={() => togglePane('versions')}
        icon={<GitBranch size={20} aria-hidden />}
        expands
      />
    </nav>
  );
}

function Item({
  label,
  on,
  onClick,
  icon,
  badge = 0,
  expands = false,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onClick: () => void;
  readonly icon: ReactNode;
  readonly badge?: number;
  /** Opens a pane beside the canvas instead of another view. */
  readonly expands?: boolean;
}) {
  return (
    <Tooltip text={label} side="right">
      <button
        type="button"
        aria-label={label}
        {...(expands ? { 'aria-expanded': on } : { 'aria-current': on ? ('true' as const) : undefined })}
        onClick={onClick}
        className={cx(
          'relative grid size-11 place-items-center rounded-md',
          on ? 'bg-accent-bg text-accent' : 'text-text-3 hover:bg-sub hover:text-text',
        )}
      >
        {icon}
        {badge > 0 && (
          <span
            aria-hidden
            className="absolute top-1 right-1 min-w-4 rounded-full bg-danger-solid px-1 text-center text-[10px] leading-4 font-semibold text-on-solid"
          >
            {badge}
          </span>
        )}
      </button>
    </Tooltip>
  );
}
