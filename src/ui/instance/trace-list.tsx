'use client';
import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/kit/cx';
import type { Trace } from '@/rules/trace';
import { traceLines } from '@/rules/trace-lines';
import type { HistoryWords } from './use-history-words';

/** Every test of a condition with what was seen and whether it held: mark and word, not colour alone. */
export function TraceList({ trace, words }: { readonly trace: Trace; readonly words: HistoryWords }) {
  const t = useTranslations('instance.why');
  const lines = traceLines(trace, { locale: words.locale, variables: words.variables, bare: true });
  return (
    <ul className="flex flex-col gap-0.5">
      {lines.map((line, index) => (
        <li
          key={`${line.text}${String(index)}`}
          className="flex items-start gap-1"
          style={{ paddingInlineStart: `${String(Math.min(line.depth, 4) * 14)}px` }}
        >
          {line.holds ? (
            <Check size={14} aria-hidden className="mt-1 shrink-0 text-done" />
          ) : (
            <X size={14} aria-hidden className="mt-1 shrink-0 text-text-3" />
          )}
          <span className={cx('min-w-0', line.seen === '' && 'text-text-3')}>
            {line.text}
            {line.seen !== '' && <span className="text-text-3"> {t('seen', { seen: line.seen })}</span>}
            <span className="sr-only"> {t(line.holds ? 'holds' : 'does-not-hold')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
