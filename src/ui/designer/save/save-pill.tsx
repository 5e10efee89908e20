'use client';
import { Check, CloudOff, GitMerge, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Pill } from '@/kit/pill';
import type { Tone } from '@/kit/tone';
import { useRejectionText } from '@/ui/rejection';
import type { SaveState } from './draft-saver';

const LOOK: Readonly<Record<SaveState['kind'], { readonly tone: Tone; readonly icon: ReactNode }>> = {
  saved: { tone: 'neutral', icon: <Check size={13} aria-hidden /> },
  saving: { tone: 'neutral', icon: <LoaderCircle size={13} aria-hidden className="animate-spin" /> },
  offline: { tone: 'paused', icon: <CloudOff size={13} aria-hidden /> },
  conflict: { tone: 'overdue', icon: <GitMerge size={13} aria-hidden /> },
  refused: { tone: 'overdue', icon: <TriangleAlert size={13} aria-hidden /> },
};

/** Whether what one sees is kept. Always there, always true. */
export function SavePill({ state, onConflict }: { readonly state: SaveState; readonly onConflict: () => void }) {
  const t = useTranslations('designer.save');
  const textOf = useRejectionText();
  const { tone, icon } = LOOK[state.kind];
  const pill = (
    <Pill tone={tone} icon={icon}>
      {state.kind === 'offline' ? t('offline', { count: state.changes }) : t(state.kind)}
    </Pill>
  );
  const refused =
    state.kind === 'refused'
      ? textOf({ code: state.code, ...(state.params === undefined ? {} : { params: state.params }) })
      : undefined;
  return (
    <span role="status" className="inline-flex items-center" title={refused}>
      {state.kind === 'conflict' ? (
        <button type="button" onClick={onConflict} className="rounded-full">
          {pill}
        </button>
      ) : (
        pill
      )}
    </span>
  );
}
