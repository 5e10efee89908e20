import type { Point } from '@/model/element';
import { type Box, boxOf, type Document } from './document';

export const GAP = { x: 80, y: 48 } as const;
const MARGIN = 12;

/** The first place at or below `wanted` where a box of this size covers no other element. */
export function freePlace(document: Document, wanted: Point, size: Pick<Box, 'width' | 'height'>): Point {
  const others = document.logic.elements.map((element) => boxOf(document, element));
  let place = { x: Math.round(wanted.x), y: Math.round(wanted.y) };
  for (;;) {
    const hit = others.find((other) => overlap({ ...place, ...size }, other));
    if (hit === undefined) return place;
    place = { x: place.x, y: Math.round(hit.y + hit.height + GAP.y) };
  }
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + MARGIN &&
    b.x < a.x + a.width + MARGIN &&
    a.y < b.y + b.height + MARGIN &&
    b.y < a.y + a.height + MARGIN
  );
}
