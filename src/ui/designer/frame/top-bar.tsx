'use client';
import { Check, ChevronRight, Redo2, Rocket, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '@/kit/button';
import { IconButton } from '@/kit/icon-button';
import { Kbd } from '@/kit/kbd';
import { Pill } from '@/kit/pill';
import { textIn } from '@/model/text';
import { actionOf } from '../actions/registry';
import { useActions } from '../actions/use-actions';
import { useDefinition, useDesigner, useEditorState } from '../designer-context';
import type { SaveState } from '../save/draft-saver';
import { SavePill } from '../save/save-pill';
import { useHistoryText } from './use-history-text';

/** Where one is, whether it is saved, which version is live, and the three verbs: undo, redo, publish. */
export function TopBar({
  save,
  onConflict,
  live,
  running,
  changes,
  mayPublish,
}: {
  readonly save: SaveState;
  readonly onConflict: () => void;
  readonly live: number | null;
  readonly running: number;
  /** How much the draft differs from the live version; undefined while that is not known. */
  readonly changes: number | undefined;
  readonly mayPublish: boolean;
}) {
  const t = useTranslations('designer');
  const { workspace, locale, editable } = useDesigner();
  const definition = useDefinition();
  const undoLabel = useEditorState((state) => state.undoes.at(-1)?.label);
  const redoLabel = useEditorState((state) => state.redoes.at(-1)?.label);
  const historyText = useHistoryText();
  const { run, shortcut } = useActions();
  return (
    <header className="flex h-12 shrink-0 items-center gap-2.5 border-b border-line bg-surface px-3 max-sm:px-2">
      <nav aria-label={t('top.breadcrumb')} className="flex items-center gap-1 text-text-3 max-sm:hidden">
        <Link href={`/w/${workspace}/processes`} className="rounded px-1 hover:text-text hover:underline">
          {t('top.processes')}
        </Link>
        <ChevronRight size={15} aria-hidden />
      </nav>
      <h1 className="min-w-0 truncate text-lg">{textIn(definition.name, locale) || t('top.unnamed')}</h1>
      <span className="flex min-w-0 items-center gap-1.5 max-md:hidden">
        {live === null ? (
          <Pill>{t('top.never-published')}</Pill>
        ) : (
          <>
            <Pill>
              {changes === undefined || changes === 0
                ? t('top.draft-same', { number: live })
                : t('top.draft-ahead', { number: live, count: changes })}
            </Pill>
            <Pill tone="done" icon={<Check size={13} aria-hidden />}>
              {t('top.live', { number: live, running })}
            </Pill>
          </>
        )}
      </span>
      <span className="flex-1" />
      {editable ? <SavePill state={save} onConflict={onConflict} /> : <Pill>{t('top.read-only')}</Pill>}
      {editable && (
        <>
          <IconButton
            label={undoLabel === undefined ? t('actions.undo') : t('top.undo', { what: historyText(undoLabel) })}
            shortcut={shortcut(actionOf('undo'))}
            disabled={undoLabel === undefined}
            icon={<Undo2 size={18} aria-hidden />}
            onClick={() => run('undo')}
          />
          <IconButton
            label={redoLabel === undefined ? t('actions.redo') : t('top.redo', { what: historyText(redoLabel) })}
            shortcut={shortcut(actionOf('redo'))}
            disabled={redoLabel === undefined}
            icon={<Redo2 size={18} aria-hidden />}
            onClick={() => run('redo')}
          />
        </>
      )}
      {mayPublish && (
        <Button variant="primary" icon={<Rocket size={15} aria-hidden />} onClick={() => run('publish')}>
          {t('actions.publish')}
          <span className="max-lg:hidden [&_kbd]:border-on-solid/40 [&_kbd]:bg-transparent [&_kbd]:text-on-solid">
            <Kbd>{shortcut(actionOf('publish'))}</Kbd>
          </span>
        </Button>
      )}
    </header>
  );
}
