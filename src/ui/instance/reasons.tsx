'use client';
import { useTranslations } from 'next-intl';
import type { Event } from '@/engine/event';
import type { Trace } from '@/rules/trace';
import { TraceList } from './trace-list';
import type { HistoryWords } from './use-history-words';

interface Tried {
  readonly name: string;
  readonly trace: Trace;
  readonly chosen: boolean;
}
interface Reason {
  readonly kind: 'flow' | 'rule' | 'incident';
  readonly tried: readonly Tried[];
}

const OTHERWISE = { flow: 'otherwise-flow', rule: 'otherwise-rule', incident: 'incident' } as const;

/** Why an automatic choice was made: what decided it first, what else was looked at when asked for. */
export function Reasons({ event, words }: { readonly event: Event; readonly words: HistoryWords }) {
  const t = useTranslations('instance.why');
  const reason = reasonOf(event, words);
  if (reason === null) return null;
  const chosen = reason.tried.find((one) => one.chosen);
  const others = reason.tried.filter((one) => !one.chosen);
  const flow = reason.kind === 'flow';
  return (
    <div className="mt-0.5 text-sm text-text-2">
      {chosen ? (
        <>
          <p>{flow ? t('because') : t('rule', { name: chosen.name })}</p>
          <TraceList trace={chosen.trace} words={words} />
        </>
      ) : (
        <p>{t(OTHERWISE[reason.kind], { count: others.length })}</p>
      )}
      {others.length > 0 && (
        <details className="mt-0.5">
          <summary className="min-h-6 text-accent">{t('others', { count: others.length })}</summary>
          <ul className="mt-1 flex flex-col gap-1.5 border-l-2 border-line pl-2.5">
            {others.map((one, index) => (
              <li key={`${one.name}${String(index)}`}>
                <p className="font-semibold">{one.name}</p>
                <TraceList trace={one.trace} words={words} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function reasonOf(event: Event, words: HistoryWords): Reason | null {
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
  if (event.type === 'incident.raised' && event.trace && event.trace.length > 0) {
    const tried = event.trace.map(({ flow, trace }) => ({ name: words.flow(flow), trace, chosen: false }));
    return { kind: 'incident', tried };
  }
  return null;
}
