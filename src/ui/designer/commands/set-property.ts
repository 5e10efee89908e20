import type { Element } from '@/elements/schemas';
import type { Change } from '../editor/change';

/**
 * Another state of one element, made by its panel. `property` names what was changed: typing in one property is one
 * entry of the history. Members that are undefined are dropped, so that the JSON holds no empty ones.
 */
export function setProperty(input: { element: Element; property: string }): Change {
  const { element, property } = input;
  return {
    label: { key: 'set-property' },
    joins: `property ${element.id} ${property}`,
    recipe: (draft) => {
      const at = draft.logic.elements.findIndex((other) => other.id === element.id);
      const old = draft.logic.elements[at];
      if (old === undefined || old.kind !== element.kind) return undefined;
      const next = withoutUndefined(element);
      if (JSON.stringify(old) !== JSON.stringify(next)) draft.logic.elements[at] = next;
      return undefined;
    },
  };
}

function withoutUndefined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
