'use client';
import { useTranslations } from 'next-intl';
import { cx } from '@/kit/cx';
import type { Tone } from '@/kit/tone';
import { valueInWords } from '@/rules/value-in-words';
import { messageKey } from '@/ui/rejection';
import { Time } from '@/ui/shell/time';
import type { Answers } from '@/ui/trpc';
import type { Change } from './changes';
import { sentenceOf } from './history-words';
import { Reasons } from './reasons';
import type { HistoryWords } from './use-history-words';

type Item = Answers['instance']['history']['items'][number];

const DOT: Readonly<Record<Tone, string>> = {
  neutral: 'border-control bg-surface',
  draft: 'border-control bg-surface',
  waiting: 'border-waiting bg-waiting',
  running: 'border-running bg-surface',
  done: 'border-done bg-surface',
  overdue: 'border-overdue bg-surface',
  paused: 'border-paused bg-surface',
  incident: 'border-incident bg-incident',
};

/** One event: sentence, time, why, what changed. */
export function TimelineEntry({
  item,
  words,
  all,
  changes,
}: {
  readonly item: Item;
  readonly words: HistoryWords;
  /** Shows what only matters to those who look closely. */
  readonly all: boolean;
  readonly changes: readonly Change[];
}) {
  const t = useTranslations('instance');
  const { event } = item;
  const actor = item.actor.name ?? t('system');
  const failure = useFailureText();
  const { key, params, tone, major } = sentenceOf(event, actor, words);
  if (!all && !major) return null;
  if (!all && event.type === 'variables.set' && changes.length === 0) return null;
  return (
    <li className="group relative pb-4 pl-5">
      <span aria-hidden className={cx('absolute top-1.5 left-0 size-2.5 rounded-full border-2', DOT[tone])} />
      <span aria-hidden className="absolute top-5 bottom-0 left-[4.5px] w-px bg-line group-last:hidden" />
      <p className={cx(major && event.type !== 'variables.set' ? 'font-semibold' : 'text-text-2')}>
        {t(`events.${key}`, {
          ...params,
          ...(event.type === 'job.failed' ? { message: failure(event.error.code, event.error.message) } : {}),
        })}
      </p>
      <p className="text-xs text-text-3">
        <Time at={item.at} />
      </p>
      {event.type === 'incident.raised' && <IncidentText code={event.code} params={event.params} />}
      <Reasons event={event} words={words} />
      {changes.length > 0 && <Changes changes={changes} words={words} />}
    </li>
  );
}

/** Why a call failed: its code has words, the message is what they speak of. */
function useFailureText(): (code: string, message: string) => string {
  const t = useTranslations('incidents');
  return (code, message) => {
    const key = messageKey(code);
    return t.has(key) ? t(key, { message }) : message;
  };
}

/** What stopped the process, in words. */
export function IncidentText({
  code,
  params,
}: {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}) {
  const t = useTranslations('incidents');
  const key = messageKey(code);
  // A failed job says which error it was by its code: that has words too.
  const cause = typeof params['error'] === 'string' ? messageKey(params['error']) : key;
  const message = cause !== key && t.has(cause) ? { message: t(cause, { ...params }) } : {};
  return (
    <p className="text-sm text-text-2">{t.has(key) ? t(key, { ...params, ...message }) : t('unknown', { code })}</p>
  );
}

function Changes({ changes, words }: { readonly changes: readonly Change[]; readonly words: HistoryWords }) {
  const t = useTranslations('instance');
  const variableOf = (key: string) => words.variables.find((variable) => variable.key === key);
  return (
    <ul className="mt-0.5 text-sm text-text-2">
      {changes.map(({ key, before, after }) => {
        const variable = variableOf(key);
        const say = (value: typeof after) => valueInWords(value, variable, words.locale);
        return (
          <li key={key} className="wrap-break-word">
            <span className="text-text-3">{variable?.label[words.locale] || variable?.label.zh || key}</span>{' '}
            {before === undefined ? say(after) : t('change', { before: say(before), after: say(after) })}
          </li>
        );
      })}
    </ul>
  );
}
