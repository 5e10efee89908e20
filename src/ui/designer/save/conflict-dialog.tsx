'use client';
import { Copy, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/kit/button';
import { copyText } from '@/kit/copy-text';
import { Dialog } from '@/kit/dialog';
import { Time } from '@/ui/shell/time';
import { useDesigner } from '../designer-context';
import { downloadDefinition } from '../exchange/download';
import { type Comparison, compareDefinitions } from '../publish/compare-definitions';
import { ComparisonList } from '../publish/comparison-list';
import type { Draft } from './use-draft';

/** Somebody saved since: keep mine, take theirs, or copy mine first. Closing it changes nothing; nothing is lost meanwhile. */
export function ConflictDialog({
  draft,
  open,
  onOpenChange,
}: {
  readonly draft: Draft;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('designer.conflict');
  const { editor } = useDesigner();
  const [copied, setCopied] = useState<boolean>();
  const { theirs } = draft;
  const mine = editor.state.definition;
  const difference = useMemo<Comparison | undefined>(
    () => (theirs === undefined ? undefined : compareDefinitions(theirs.definition, mine)),
    [theirs, mine],
  );
  const done = (run: () => void) => () => {
    run();
    onOpenChange(false);
  };
  return (
    <Dialog
      size="medium"
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('explain')}
      footer={
        <>
          <Button disabled={theirs === undefined} onClick={done(draft.loadTheirs)}>
            {t('load-theirs')}
          </Button>
          <Button variant="primary" disabled={theirs === undefined} onClick={done(draft.takeOver)}>
            {t('take-over')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {theirs !== undefined && (
          <p>
            {t.rich('who', {
              name: theirs.updatedBy ?? t('somebody'),
              at: () => <Time at={theirs.updatedAt} />,
            })}
          </p>
        )}
        {difference !== undefined && (
          <div className="rounded-md bg-sub p-3">
            <p className="font-semibold">{t('difference')}</p>
            <ComparisonList comparison={difference} />
          </div>
        )}
        <p className="text-text-2">{t('safe')}</p>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon={<Copy size={14} aria-hidden />}
            onClick={() => setCopied(copyText(JSON.stringify(mine, null, 2)))}
          >
            {t('copy-mine')}
          </Button>
          <Button
            size="small"
            icon={<Download size={14} aria-hidden />}
            onClick={() => downloadDefinition(mine, '-mine')}
          >
            {t('download-mine')}
          </Button>
          <span role="status" className="self-center text-sm text-text-3">
            {copied === undefined ? '' : copied ? t('copied') : t('not-copied')}
          </span>
        </div>
      </div>
    </Dialog>
  );
}
