'use client';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DiagramLayout } from './diagram-layout';

/** Below this, text cannot be read: the pane scrolls instead. */
const LEAST = 0.45;
const MOST = 2;

/** How large a picture is drawn: as large as fits the pane, until somebody zooms. Scrolls to `begin` at first. */
export function useFittedScale(pane: RefObject<HTMLElement | null>, layout: DiagramLayout, begin: string | undefined) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [measured, setMeasured] = useState<number | null>(null);
  const fitted = measured ?? 1;
  const { bounds } = layout;

  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const measure = () => {
      const scale = Math.min(element.clientWidth / bounds.width, 1);
      setMeasured(Math.max(scale, LEAST));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane, bounds.width]);

  const scale = chosen ?? fitted;
  const scrolled = useRef<string | null>(null);
  useEffect(() => {
    const element = pane.current;
    const box = begin === undefined ? undefined : layout.boxes.get(begin);
    // Before it is measured nothing stands where it will.
    if (measured === null || element === null || box === undefined || scrolled.current === begin) return;
    scrolled.current = begin ?? null;
    element.scrollTo({
      left: (box.x + box.width / 2 - bounds.x) * scale - element.clientWidth / 2,
      top: (box.y + box.height / 2 - bounds.y) * scale - element.clientHeight / 2,
    });
  }, [pane, layout, bounds, begin, scale, measured]);

  const fit = useCallback(() => setChosen(null), []);
  const zoomBy = useCallback(
    (factor: number) => setChosen((now) => Math.min(MOST, Math.max(0.2, (now ?? fitted) * factor))),
    [fitted],
  );
  return { scale, fit, zoomBy };
}
