import type { Form } from '@/definition/definition';
import type { Change } from '../editor/change';

/** Another state of a form, or a new form. `element` uses it from now on. */
export function setForm(form: Form, element?: string): Change {
  return {
    label: { key: 'set-form' },
    joins: `form ${form.id}`,
    recipe: (draft) => {
      const at = draft.forms.findIndex((other) => other.id === form.id);
      const next = structuredClone(form);
      if (at < 0) draft.forms.push(next);
      else if (JSON.stringify(draft.forms[at]) !== JSON.stringify(next)) draft.forms[at] = next;
      const user = draft.logic.elements.find((other) => other.id === element);
      if (user !== undefined && (user.kind === 'user-task' || user.kind === 'start-event') && user.form !== form.id) {
        user.form = form.id;
      }
      return undefined;
    },
  };
}

/** Takes a form away, also from the elements that use it. */
export function removeForm(id: string): Change {
  return {
    label: { key: 'remove-form' },
    recipe: (draft) => {
      const at = draft.forms.findIndex((form) => form.id === id);
      if (at >= 0) draft.forms.splice(at, 1);
      for (const element of draft.logic.elements) {
        if ('form' in element && element.form === id) delete element.form;
      }
      return undefined;
    },
  };
}
