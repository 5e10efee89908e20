'use client';
import { useTranslations } from 'next-intl';
import type { Event } from '@/engine/event';
import { traceInWords } from '@/rules/explain';
import type { Trace } from '@/rules/trace';
import type { HistoryWords } from './use-history-words';

interface Tried {
  readonly name: string;
  readonly trace: Trace;
  readonly chosen: boolean;
}

/** Why an automatic choice was made: what decided it first, what else was looked at when asked for. */
export function Reasons({ event, words }: { readonly event: Event; readonly words: HistoryWords }) {
  const t = useTranslations('instance.why');
  const reason = reasonOf(event, words);
  if (reason === null) return null;
  const chosen = reason.tried.find((one) => one.chosen);
  const others = reason.tried.filter((one) => !one.chosen);
  const inWords = (trace: Trace) =>
    traceInWords(trace, { locale: words.locale, variables: words.variables, bare: true });
  return (
    <div className="mt-0.5 text-sm text-text-2">
      {chosen ? (
        <p>{t(reason.kind === 'flow' ? 'because' : 'rule', { name: chosen.name, reason: inWords(chosen.trace) })}</p>
      ) : (
        <p>{t(reason.kind === 'flow' ? 'otherwise-flow' : 'otherwise-rule', { count: others.length })}</p>
      )}
      {others.length > 0 && (
        <details className="mt-0.5">
          <summary className="min-h-6 text-accent">{t('others', { count: others.length })}</summary>
          <ul className="mt-1 flex flex-col gap-1 border-l-2 border-line pl-2.5">
            {others.map((one, index) => (
              <li key={`${one.name}${String(index)}`}>
                <span className="font-semibold">{one.name}</span> {inWords(one.trace)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function reasonOf(event: Event, words: HistoryWords): { kind: 'flow' | 'rule'; tried: readonly Tried[] } | null {
  if (event.type === 'flow.taken' && event.why) {
    const chosen = event.why.by === 'condition' ? event.flow : null;
    return {
      kind: 'flow',
      tried: event.why.tried.map(({ flow, trace }) => ({ name: words.flow(flow), trace, chosen: flow === chosen })),
    };
  }
  if (event.type === 'task.created' && event.why.tried.length > 0) {
    const { rule: held, tried } = event.why;
    return {
      kind: 'rule',
      tried: tried.map(({ rule, trace }) => ({ name: words.rule(event.element, rule), trace, chosen: rule === held })),
    };
  }
  if (event.type === 'incident.raised' && event.trace) {
    return {
      kind: 'flow',
      tried: event.trace.map(({ flow, trace }) => ({ name: words.flow(flow), trace, chosen: false })),
    };
  }
  return null;
}
