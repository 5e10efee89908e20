'use client';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { cx } from '@/kit/cx';
import { useText } from '@/ui/shell/use-app-locale';
import { type Progress, type StageState, stagesOf } from './stages';

const LOOK: Readonly<Record<StageState, string>> = {
  done: 'bg-done-bg text-done',
  current: 'bg-accent font-semibold text-surface',
  ahead: 'bg-sub text-text-3',
};

/** Where it stands, in one line that needs no knowledge of diagrams. */
export function StageStrip({
  instance,
}: {
  readonly instance: Progress & { readonly status: 'active' | 'completed' | 'cancelled' };
}) {
  const t = useTranslations('instance.stages');
  const text = useText();
  const stages = stagesOf(instance);
  const strip = useRef<HTMLOListElement>(null);
  const current = stages.findIndex(({ state }) => state === 'current');
  useEffect(() => {
    // Sideways only: scrollIntoView would move the page as well.
    const item = strip.current?.children[current];
    if (!strip.current || !(item instanceof HTMLElement)) return;
    // What is cut off can be reached with the keyboard; a strip that fits is no stop on the way.
    strip.current.tabIndex = strip.current.scrollWidth > strip.current.clientWidth ? 0 : -1;
    strip.current.scrollLeft =
      item.offsetLeft - strip.current.offsetLeft - strip.current.clientWidth / 2 + item.offsetWidth / 2;
  }, [current]);
  if (stages.length < 2) return null;
  const end = instance.status === 'active' ? null : instance.status;
  return (
    <ol ref={strip} aria-label={t('label')} className="flex gap-0.5 overflow-x-auto pb-1 [scrollbar-width:thin]">
      {stages.map(({ element, state }, index) => (
        <li
          key={element.id}
          aria-current={state === 'current' ? 'step' : undefined}
          // Relative: the words for screen readers must scroll with the strip, not widen the page.
          className={cx(
            'relative flex min-h-7 min-w-16 shrink-0 grow items-center justify-center gap-1 px-4 text-center text-xs whitespace-nowrap forced-colors:border',
            index === 0
              ? 'rounded-l-[4px] [clip-path:polygon(0_0,calc(100%-8px)_0,100%_50%,calc(100%-8px)_100%,0_100%)]'
              : '[clip-path:polygon(0_0,calc(100%-8px)_0,100%_50%,calc(100%-8px)_100%,0_100%,8px_50%)]',
            LOOK[state],
          )}
        >
          {state === 'done' && <Check size={13} aria-hidden className="shrink-0" />}
          {text(element.name)}
          <span className="sr-only">{t(state)}</span>
        </li>
      ))}
      {end !== null && (
        <li
          className={cx(
            'flex min-h-7 min-w-16 shrink-0 items-center justify-center gap-1 rounded-r-[4px] px-4 text-xs font-semibold whitespace-nowrap [clip-path:polygon(0_0,100%_0,100%_100%,0_100%,8px_50%)] forced-colors:border',
            end === 'completed' ? LOOK.done : 'bg-sub text-text-2',
          )}
        >
          {end === 'completed' && <Check size={13} aria-hidden className="shrink-0" />}
          {t(end)}
        </li>
      )}
    </ol>
  );
}
