'use client';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import type { Point } from '@/model/element';
import { useDesigner } from '../designer-context';
import { boxOf, elementOf } from '../editor/document';
import type { CanvasView } from './canvas-view';
import { FIT, firstViewport } from './first-viewport';

const MS = 200;
/** An element just added is drawn in the next frames. */
const FRAMES = 12;

/** Hands the canvas's doors to the actions around it, for as long as the canvas is there. */
export function useCanvasView(onView: (view: CanvasView | null) => void) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const { editor } = useDesigner();

  const toFlow = useCallback((at: Point): Point => flow.screenToFlowPosition(at, { snapToGrid: false }), [flow]);

  useEffect(() => {
    const pane = () => store.getState().domNode;
    const duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MS);

    function reveal(id: string): void {
      const element = elementOf(editor.state.definition, id);
      if (element === undefined) return;
      const box = boxOf(editor.state.definition, element);
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const margin = 60;
      const left = box.x * zoom + x;
      const top = box.y * zoom + y;
      const dx = shift(left, left + box.width * zoom, width, margin);
      const dy = shift(top, top + box.height * zoom, height, margin);
      if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: duration() });
    }

    function focusNode(id: string, frames: number): void {
      const node = pane()?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
      if (node) node.focus({ preventScroll: true });
      else if (frames > 0) requestAnimationFrame(() => focusNode(id, frames - 1));
    }

    const view: CanvasView = {
      fit: (elements) => {
        const nodes = elements?.map((id) => ({ id }));
        void flow.fitView({ ...FIT, duration: duration(), ...(nodes === undefined ? {} : { nodes }) });
      },
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: duration() }),
      zoomTo: (zoom) => void flow.zoomTo(zoom, { duration: duration() }),
      focus: (id) => {
        reveal(id);
        requestAnimationFrame(() => focusNode(id, FRAMES));
      },
      centre: () => {
        const box = pane()?.getBoundingClientRect();
        return box ? toFlow({ x: box.x + box.width / 2, y: box.y + box.height / 2 }) : { x: 0, y: 0 };
      },
      beside: (id) => {
        const node = pane()?.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
        const box = (node ?? pane())?.getBoundingClientRect();
        return box
          ? { x: node ? box.right + 8 : box.x + box.width / 2, y: node ? box.top : box.y + box.height / 2 }
          : { x: 0, y: 0 };
      },
    };
    onView(view);
    // React Flow's own first fit comes before the panes beside the canvas have their width.
    const begin = () => {
      const { width, height } = store.getState();
      void flow.setViewport(firstViewport(editor.state.definition, { width, height }));
    };
    const first = requestAnimationFrame(() => requestAnimationFrame(begin));
    return () => {
      cancelAnimationFrame(first);
      onView(null);
    };
  }, [flow, store, editor, onView, toFlow]);

  return { toFlow };
}

/** How far to move so that `from..to` lies inside `0..size`; 0 when it does. */
function shift(from: number, to: number, size: number, margin: number): number {
  if (from < margin) return margin - from;
  if (to > size - margin) return Math.max(size - margin - to, margin - from);
  return 0;
}
