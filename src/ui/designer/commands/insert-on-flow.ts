import type { ProcessDefinition } from '@/definition/definition';
import { APPEARANCES } from '@/elements/appearances';
import { newElement } from '@/elements/defaults';
import type { ElementKind } from '@/elements/schemas';
import type { Change } from '../editor/change';
import { boxOf, elementOf, flowOf } from '../editor/document';
import { freePlace, GAP } from '../editor/free-place';
import { downstream } from '../editor/graph-order';
import { selectElements } from '../editor/selection';

/**
 * A new element in the middle of a flow. The first half keeps the flow's id, name and condition; what comes after moves
 * right when there is no room. Elements the loop leads back to stay where they are.
 */
export function insertOnFlow(
  definition: ProcessDefinition,
  input: { flow: string; kind: ElementKind; id: string; newFlow: string },
): Change | undefined {
  const flow = flowOf(definition, input.flow);
  const { size, connects } = APPEARANCES[input.kind];
  const source = flow && elementOf(definition, flow.source);
  const target = flow && elementOf(definition, flow.target);
  if (flow === undefined || source === undefined || target === undefined) return undefined;
  if (!connects.incoming || !connects.outgoing) return undefined;

  const from = boxOf(definition, source);
  const to = boxOf(definition, target);
  const forward = to.x >= from.x + from.width;
  const room = to.x - (from.x + from.width);
  const shift = forward ? Math.max(0, size.width + 2 * GAP.x - room) : 0;
  const right = from.x + from.width;
  const wanted = forward
    ? { x: right + Math.max(GAP.x, (room + shift - size.width) / 2), y: to.y + to.height / 2 - size.height / 2 }
    : { x: (from.x + to.x) / 2, y: Math.max(from.y + from.height, to.y + to.height) + GAP.y };
  const moving = shift > 0 ? movingRight(definition, target.id, to.x) : new Set<string>();

  return {
    label: { key: 'insert', params: { kind: input.kind } },
    recipe: (draft) => {
      for (const id of moving) {
        const place = draft.layout.elements[id];
        if (place !== undefined) place.x += shift;
      }
      const place = freePlace(draft, wanted, size);
      draft.logic.elements.push(newElement(input.kind, input.id));
      draft.layout.elements[input.id] = place;
      const half = draft.logic.flows.find((other) => other.id === flow.id);
      if (half !== undefined) half.target = input.id;
      draft.logic.flows.push({ id: input.newFlow, source: input.id, target: target.id });
      return selectElements(input.id);
    },
  };
}

/** What comes after `target` and stands right of `x` or on it. */
function movingRight(definition: ProcessDefinition, target: string, x: number): ReadonlySet<string> {
  const after = downstream(definition, target);
  return new Set([...after].filter((id) => (definition.layout.elements[id]?.x ?? Number.NEGATIVE_INFINITY) >= x));
}
