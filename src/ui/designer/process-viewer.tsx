'use client';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import type { ProcessDefinition } from '@/definition/definition';
import { cx } from '@/kit/cx';
import { IconButton } from '@/kit/icon-button';
import type { Locale } from '@/model/text';
import { useAppLocale } from '@/ui/shell/use-app-locale';
import { layoutOf } from './diagram/diagram-layout';
import { DiagramLegend } from './diagram/diagram-legend';
import { type Names, NO_NAMES } from './diagram/names';
import { StaticDiagram } from './diagram/static-diagram';
import { useDiagramWords } from './diagram/use-diagram-words';
import { useFittedScale } from './diagram/use-fitted-scale';

export interface ProcessViewerProps {
  readonly definition: ProcessDefinition;
  /** Default: the reader's. */
  readonly locale?: Locale | undefined;
  /** Elements where tokens stand; an element named twice holds two. */
  readonly active?: readonly string[] | undefined;
  /** Elements an instance has been to. */
  readonly visited?: readonly string[] | undefined;
  /** Flows it took. */
  readonly taken?: readonly string[] | undefined;
  /** Elements with an open incident. */
  readonly incidents?: readonly string[] | undefined;
  readonly selected?: string | undefined;
  readonly onSelect?: ((element: string) => void) | undefined;
  /** Names for the teams and people the definition mentions; without them their keys are shown. */
  readonly names?: Names | undefined;
  readonly className?: string | undefined;
}

const NONE: readonly string[] = [];
/** What scrolls must be reachable, else a keyboard cannot scroll it. */
const SCROLLS = { tabIndex: 0 };

/**
 * A process to look at: a definition alone, or with the tokens, the path and the incidents of an instance. Holds no editor
 * code and no drawing library, and renders on the server too.
 */
export function ProcessViewer({
  definition,
  locale: wanted,
  active = NONE,
  visited = NONE,
  taken = NONE,
  incidents = NONE,
  selected,
  onSelect,
  names = NO_NAMES,
  className,
}: ProcessViewerProps) {
  const t = useTranslations('process');
  const readers = useAppLocale();
  const locale = wanted ?? readers;
  const words = useDiagramWords(definition, locale, names);
  const layout = useMemo(() => layoutOf(definition), [definition]);
  const pane = useRef<HTMLElement>(null);
  const begin = active[0] ?? incidents[0];
  const { scale, fit, zoomBy } = useFittedScale(pane, layout, begin);
  const running = active.length + visited.length + incidents.length > 0;
  return (
    <figure
      className={cx('flex min-h-0 min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-bg', className)}
    >
      <section
        ref={pane}
        {...SCROLLS}
        aria-label={t('viewer.label', { name: definition.name[locale] || definition.name.zh || definition.name.en })}
        className="relative flex min-h-48 flex-1 overflow-auto bg-[radial-gradient(var(--color-dot)_1px,transparent_1px)] bg-size-[20px_20px] -outline-offset-2!"
      >
        <StaticDiagram
          definition={definition}
          layout={layout}
          words={words}
          scale={scale}
          active={active}
          visited={visited}
          taken={taken}
          incidents={incidents}
          running={running}
          selected={selected}
          onSelect={onSelect}
        />
      </section>
      <figcaption className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-surface px-3 py-1 text-sm text-text-2">
        {running && <DiagramLegend tokens={active.length > 0} incidents={incidents.length > 0} />}
        <span className="flex-1" />
        <span className="flex items-center print:hidden">
          <IconButton
            size="small"
            label={t('viewer.zoom-out')}
            icon={<ZoomOut size={16} aria-hidden />}
            onClick={() => zoomBy(0.8)}
          />
          <span className="w-11 text-center text-xs">{Math.round(scale * 100)}%</span>
          <IconButton
            size="small"
            label={t('viewer.zoom-in')}
            icon={<ZoomIn size={16} aria-hidden />}
            onClick={() => zoomBy(1.25)}
          />
          <IconButton size="small" label={t('viewer.fit')} icon={<Maximize2 size={16} aria-hidden />} onClick={fit} />
        </span>
      </figcaption>
    </figure>
  );
}
