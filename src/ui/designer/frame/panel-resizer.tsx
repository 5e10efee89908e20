'use client';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';

export const PANEL_WIDTH = { least: 300, usual: 360, most: 640 } as const;

/** The edge of the properties panel: drag it, or move it with the arrow keys. */
export function PanelResizer({
  width,
  onWidth,
}: {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) {
  const t = useTranslations('designer.panel');
  const set = (next: number) => onWidth(Math.min(PANEL_WIDTH.most, Math.max(PANEL_WIDTH.least, next)));
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 1) set(document.documentElement.clientWidth - event.clientX);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    set(width + (event.key === 'ArrowLeft' ? 20 : -20));
  };
  return (
    <div
      role="slider"
      aria-label={t('width')}
      aria-valuenow={width}
      aria-valuemin={PANEL_WIDTH.least}
      aria-valuemax={PANEL_WIDTH.most}
      tabIndex={0}
      className="absolute inset-y-0 -left-1 z-10 w-2 cursor-col-resize touch-none hover:bg-accent/30 max-md:hidden"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
      onDoubleClick={() => onWidth(PANEL_WIDTH.usual)}
    />
  );
}
