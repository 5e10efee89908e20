import type { Locale } from '@/model/text';
import type { Change } from '../editor/change';

/** Another name of an element in one language. Typing is one entry of the history. */
export function rename(input: { element: string; locale: Locale; name: string }): Change {
  return {
    label: { key: 'rename' },
    joins: `rename ${input.element} ${input.locale}`,
    recipe: (draft) => {
      const element = draft.logic.elements.find((other) => other.id === input.element);
      if (element !== undefined && element.name[input.locale] !== input.name) element.name[input.locale] = input.name;
      return undefined;
    },
  };
}
