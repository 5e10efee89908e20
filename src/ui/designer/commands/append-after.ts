import type { ProcessDefinition } from '@/definition/definition';
import { APPEARANCES } from '@/elements/appearances';
import { newElement } from '@/elements/defaults';
import type { ElementKind } from '@/elements/schemas';
import type { Change } from '../editor/change';
import { boxOf, elementOf, flowsFrom } from '../editor/document';
import { freePlace, GAP } from '../editor/free-place';
import { selectElements } from '../editor/selection';
import { insertOnFlow } from './insert-on-flow';

/**
 * A new element behind another, connected with it. Behind a gateway that is one more branch. Behind an activity or event
 * that already leads somewhere it goes in between: a second flow out of it would be a silent fork.
 */
export function appendAfter(
  definition: ProcessDefinition,
  input: { source: string; kind: ElementKind; id: string; flow: string },
): Change | undefined {
  const source = elementOf(definition, input.source);
  if (source === undefined) return undefined;
  const from = APPEARANCES[source.kind];
  const { size, connects } = APPEARANCES[input.kind];
  const out = flowsFrom(definition, source.id);
  const only = out[0];
  if (from.body !== 'gateway' && out.length === 1 && only !== undefined && connects.incoming && connects.outgoing) {
    return insertOnFlow(definition, { flow: only.id, kind: input.kind, id: input.id, newFlow: input.flow });
  }
  const box = boxOf(definition, source);
  const wanted = { x: box.x + box.width + GAP.x, y: box.y + box.height / 2 - size.height / 2 };
  const place = freePlace(definition, wanted, size);
  return {
    label: { key: 'append', params: { kind: input.kind } },
    recipe: (draft) => {
      draft.logic.elements.push(newElement(input.kind, input.id));
      draft.layout.elements[input.id] = place;
      if (from.connects.outgoing && connects.incoming) {
        draft.logic.flows.push({ id: input.flow, source: source.id, target: input.id });
      }
      return selectElements(input.id);
    },
  };
}
