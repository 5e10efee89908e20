import type { Point } from '@/model/element';
import { type Box, centre } from '../editor/document';

export type Direction = 'left' | 'right' | 'up' | 'down';

export const STEP: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The element an arrow key goes to: the nearest one that lies in that direction, where lying aside counts double.
 * Following flows instead was found unintuitive where they bend (excalidraw#8735).
 */
export function neighbour(boxes: ReadonlyMap<string, Box>, from: string, direction: Direction): string | undefined {
  const start = boxes.get(from);
  if (start === undefined) return undefined;
  const at = centre(start);
  const { x, y } = STEP[direction];
  let best: { id: string; cost: number } | undefined;
  for (const [id, box] of boxes) {
    if (id === from) continue;
    const to = centre(box);
    const along = (to.x - at.x) * x + (to.y - at.y) * y;
    const aside = Math.abs((to.x - at.x) * y) + Math.abs((to.y - at.y) * x);
    // A third of a right angle to either side of the direction counts as lying there.
    if (along <= 0 || aside > along * 2) continue;
    const cost = along + aside * 2;
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}
