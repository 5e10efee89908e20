import type { ProcessDefinition } from '@/definition/definition';
import { APPEARANCES } from '@/elements/appearances';
import type { ElementKind } from '@/elements/schemas';
import type { Point } from '@/model/element';
import type { Change } from '../editor/change';
import { elementOf } from '../editor/document';
import { addElement } from './add-element';

/** A new element where a flow was dragged to, connected with where it came from. */
export function appendAt(
  definition: ProcessDefinition,
  input: { source: string; kind: ElementKind; id: string; flow: string; at: Point },
): Change | undefined {
  const source = elementOf(definition, input.source);
  if (source === undefined) return undefined;
  const { size, connects } = APPEARANCES[input.kind];
  const at = { x: input.at.x, y: input.at.y - size.height / 2 };
  const added = addElement({ id: input.id, kind: input.kind, at });
  const leads = APPEARANCES[source.kind].connects.outgoing && connects.incoming;
  return {
    label: { key: 'append', params: { kind: input.kind } },
    recipe: (draft) => {
      const selection = added.recipe(draft);
      if (leads) draft.logic.flows.push({ id: input.flow, source: source.id, target: input.id });
      return selection;
    },
  };
}
