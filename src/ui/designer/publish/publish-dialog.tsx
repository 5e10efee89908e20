'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { Dialog } from '@/kit/dialog';
import { Field } from '@/kit/field';
import { SkeletonLines } from '@/kit/skeleton';
import { TextArea } from '@/kit/text-area';
import type { Problem } from '@/model/problem';
import type { Rejection } from '@/model/result';
import { useRejectionText } from '@/ui/rejection';
import { useDefinition, useDesigner } from '../designer-context';
import { useDesignerUi } from '../designer-ui';
import type { DesignerServer } from '../ports';
import { ProblemList } from '../problems/problems-pane';
import type { Draft } from '../save/use-draft';
import { compareDefinitions } from './compare-definitions';
import { ComparisonList } from './comparison-list';

const NOTE = 2000;

/** Makes a version of the draft: what stands against it, what changes, a note. Errors block, warnings do not. */
export function PublishDialog({
  open,
  onOpenChange,
  server,
  draft,
  live,
  onPublished,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly server: DesignerServer;
  readonly draft: Draft;
  readonly live: number | null;
  readonly onPublished: (number: number) => void;
}) {
  const t = useTranslations('designer.publish');
  const common = useTranslations('common');
  const rejectionText = useRejectionText();
  const definition = useDefinition();
  const { workspace, processKey } = useDesigner();
  const { problems } = useDesignerUi();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Rejection>();
  const before = useQuery({
    queryKey: ['designer', workspace, processKey, 'version', live],
    queryFn: () => (live === null ? null : server.version(live)),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const comparison = useMemo(
    () => (before.data ? compareDefinitions(before.data, definition) : undefined),
    [before.data, definition],
  );
  const unchanged = comparison !== undefined && comparison.total === 0 && comparison.moved === 0;
  const told: readonly Problem[] = refused?.problems ?? problems;
  const errors = told.filter((problem) => problem.severity === 'error');
  const warnings = told.filter((problem) => problem.severity === 'warning');

  async function publish() {
    setBusy(true);
    setRefused(undefined);
    const state = await draft.saver.flush();
    if (state.kind !== 'saved') {
      setRefused(
        state.kind === 'refused'
          ? state
          : { code: state.kind === 'conflict' ? 'process/draft-stale' : 'client/offline' },
      );
      setBusy(false);
      return;
    }
    const answer = await server.publish(state.revision, note.trim());
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.error);
      return;
    }
    setNote('');
    onPublished(answer.value.number);
    onOpenChange(false);
  }

  return (
    <Dialog
      size="medium"
      open={open}
      onOpenChange={(next) => {
        setRefused(undefined);
        onOpenChange(next);
      }}
      title={t('title', { number: (live ?? 0) + 1 })}
      description={live === null ? t('explain-first') : t('explain', { number: live })}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{common('cancel')}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={(errors.length > 0 && refused === undefined) || unchanged}
            onClick={() => void publish()}
          >
            {t('submit', { number: (live ?? 0) + 1 })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {refused !== undefined && (
          <Banner tone="error" role="alert">
            {rejectionText(refused)}
          </Banner>
        )}
        {errors.length > 0 && (
          <section aria-label={t('errors', { count: errors.length })}>
            <h3 className="text-overdue">{t('errors', { count: errors.length })}</h3>
            <ProblemList problems={errors} onJump={() => onOpenChange(false)} />
          </section>
        )}
        {warnings.length > 0 && (
          <section aria-label={t('warnings', { count: warnings.length })}>
            <h3 className="text-paused">{t('warnings', { count: warnings.length })}</h3>
            <ProblemList problems={warnings} onJump={() => onOpenChange(false)} />
          </section>
        )}
        <section aria-label={t('changes')}>
          <h3>{live === null ? t('changes-first') : t('changes-since', { number: live })}</h3>
          {live !== null && before.isPending && <SkeletonLines lines={2} label={common('loading')} />}
          {unchanged && live !== null ? (
            <p className="text-text-2">{t('nothing-new', { number: live })}</p>
          ) : (
            comparison !== undefined && <ComparisonList comparison={comparison} />
          )}
        </section>
        <Field label={t('note')} help={t('note-help')} optional>
          <TextArea value={note} maxLength={NOTE} rows={3} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  );
}
