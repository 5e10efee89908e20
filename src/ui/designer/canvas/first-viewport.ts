import type { ProcessDefinition } from '@/definition/definition';
import { layoutOf } from '../diagram/diagram-layout';

/** Room for the palette above and the overview below; names below shapes and labels stand out at the sides. */
export const FIT = {
  padding: { top: '84px', right: '44px', bottom: '48px', left: '44px' },
  maxZoom: 1,
} as const;
/** The bounds of a layout have a margin of their own. */
const ROOM = { top: 64, right: 12, bottom: 16, left: 12 };
/** Names on the canvas are 14 px: below this they cannot be read with ease. */
const READABLE = 0.7;

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/**
 * How a process is shown when it opens: all of it where that can be read, else as large as can be read with its beginning
 * in view; the rest is a scroll away and in the overview.
 */
export function firstViewport(
  definition: ProcessDefinition,
  pane: { readonly width: number; readonly height: number },
): Viewport {
  const { bounds, boxes } = layoutOf(definition);
  if (boxes.size === 0) return { x: 0, y: 0, zoom: 1 };
  const [only] = boxes.size === 1 ? boxes.values() : [];
  // What will be drawn goes to the right.
  if (only) return { x: pane.width * 0.2 - only.x, y: pane.height / 2 - only.y - only.height / 2, zoom: 1 };
  const width = Math.max(pane.width - ROOM.left - ROOM.right, 1);
  const height = Math.max(pane.height - ROOM.top - ROOM.bottom, 1);
  const whole = Math.min(width / bounds.width, height / bounds.height, FIT.maxZoom);
  const zoom = Math.max(whole, READABLE);
  const start = definition.logic.elements.find((element) => element.kind === 'start-event');
  const first = (start && boxes.get(start.id)) ?? bounds;
  return {
    zoom,
    x: ROOM.left + along(width, bounds.x, bounds.width, first.x, first.width, zoom),
    y: ROOM.top + along(height, bounds.y, bounds.height, first.y, first.height, zoom),
  };
}

/** Where the diagram begins along one axis: centred when it fits, else at its beginning with the first element in view. */
function along(room: number, from: number, size: number, first: number, firstSize: number, zoom: number): number {
  if (size * zoom <= room) return (room - size * zoom) / 2 - from * zoom;
  const furthest = (from + size) * zoom - room;
  const centred = (first + firstSize / 2) * zoom - room / 2;
  return -Math.min(Math.max(centred, from * zoom), furthest);
}
