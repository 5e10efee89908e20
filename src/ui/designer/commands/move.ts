import type { ProcessDefinition } from '@/definition/definition';
import type { Point } from '@/model/element';
import type { Change } from '../editor/change';
import { positionOf } from '../editor/document';

/** The elements at other places, by id: the end of a drag. */
export function moveTo(places: ReadonlyMap<string, Point>): Change | undefined {
  if (places.size === 0) return undefined;
  return {
    label: { key: 'move', params: { count: places.size } },
    recipe: (draft) => {
      for (const [id, place] of places) {
        const x = Math.round(place.x);
        const y = Math.round(place.y);
        const old = draft.layout.elements[id];
        if (old?.x !== x || old.y !== y) draft.layout.elements[id] = { x, y };
      }
      return undefined;
    },
  };
}

/** The elements a step further: the arrow keys. Steps in a row are one entry of the history. */
export function moveBy(definition: ProcessDefinition, ids: readonly string[], step: Point): Change | undefined {
  const places = new Map(
    ids.map((id) => {
      const { x, y } = positionOf(definition, id);
      return [id, { x: x + step.x, y: y + step.y }];
    }),
  );
  const change = moveTo(places);
  return change && { ...change, joins: `move ${[...ids].sort().join(' ')}` };
}
