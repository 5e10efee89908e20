import { newElement } from '@/elements/defaults';
import type { ElementKind } from '@/elements/schemas';
import type { Point } from '@/model/element';
import type { Change } from '../editor/change';
import { selectElements } from '../editor/selection';

/** A new element at a place (its top left corner), connected to nothing. */
export function addElement(input: { id: string; kind: ElementKind; at: Point }): Change {
  return {
    label: { key: 'add-element', params: { kind: input.kind } },
    recipe: (draft) => {
      draft.logic.elements.push(newElement(input.kind, input.id));
      draft.layout.elements[input.id] = { x: Math.round(input.at.x), y: Math.round(input.at.y) };
      return selectElements(input.id);
    },
  };
}
