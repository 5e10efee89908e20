'use client';
import { useStore } from '@xyflow/react';
import { CircleAlert, Maximize2, Network, TriangleAlert, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/kit/cx';
import { IconButton } from '@/kit/icon-button';
import { actionOf } from '../actions/registry';
import { useActions } from '../actions/use-actions';
import { useDefinition, useDesigner } from '../designer-context';
import { useDesignerUi } from '../designer-ui';

/** Problems, size, view and zoom, in one line at the bottom. */
export function StatusBar() {
  const t = useTranslations('designer');
  const { view, counts, togglePane, pane } = useDesignerUi();
  const { editable } = useDesigner();
  const definition = useDefinition();
  const zoom = useStore((store) => Math.round(store.transform[2] * 100));
  const { run, shortcut } = useActions();
  const button = (id: string, Icon: typeof ZoomIn) => (
    <IconButton
      size="small"
      tooltipSide="top"
      label={t(`actions.${id}`)}
      shortcut={shortcut(actionOf(id))}
      icon={<Icon size={15} aria-hidden />}
      onClick={() => run(id)}
    />
  );
  return (
    <footer className="flex min-h-8 shrink-0 items-center gap-3 border-t border-line bg-surface px-3 text-sm text-text-2 max-md:hidden">
      <button
        type="button"
        className={cx('flex items-center gap-1.5 rounded px-1 hover:underline', counts.errors > 0 && 'text-overdue')}
        onClick={() => pane !== 'problems' && togglePane('problems')}
      >
        <CircleAlert size={15} aria-hidden />
        {t('problems.errors', { count: counts.errors })}
      </button>
      <button
        type="button"
        className={cx('flex items-center gap-1.5 rounded px-1 hover:underline', counts.warnings > 0 && 'text-paused')}
        onClick={() => pane !== 'problems' && togglePane('problems')}
      >
        <TriangleAlert size={15} aria-hidden />
        {t('problems.warnings', { count: counts.warnings })}
      </button>
      <span className="flex-1" />
      <span className="max-lg:hidden">{t('status.elements', { count: definition.logic.elements.length })}</span>
      {view === 'canvas' && (
        <span className="flex items-center">
          {editable && button('tidy', Network)}
          {button('zoom-out', ZoomOut)}
          <span className="w-11 text-center">{zoom}%</span>
          {button('zoom-in', ZoomIn)}
          {button('fit', Maximize2)}
        </span>
      )}
      <IconButton
        size="small"
        tooltipSide="top"
        label={t('actions.shortcuts')}
        icon={<span className="font-mono text-sm">?</span>}
        onClick={() => run('shortcuts')}
      />
    </footer>
  );
}
