import type { ProcessDefinition } from '@/definition/definition';
import type { Element } from '@/elements/schemas';
import type { Flow, Point } from '@/model/element';
import type { Change } from '../editor/change';
import { copyOf, type Fragment } from '../editor/clipboard';
import type { NewId } from '../editor/new-id';

/**
 * Adds a copied fragment. Every element and flow gets a new id, so a fragment can be pasted where it came from. Forms and
 * variables are taken from the definition when it has the same ones, else brought along; teams and people stay as they
 * are named, and become problems where nobody is called so. `by` moves the copies.
 */
export function paste(
  definition: ProcessDefinition,
  input: { fragment: Fragment; by: Point; newId: NewId },
): Change | undefined {
  const { fragment, by, newId } = input;
  if (fragment.elements.length === 0) return undefined;
  const ids = new Map<string, string>();
  for (const element of fragment.elements) ids.set(element.id, newId(element.kind));
  for (const flow of fragment.flows) ids.set(flow.id, newId('flow'));
  const forms = formsFor(definition, fragment, newId);
  const known = new Set(definition.logic.variables.map((variable) => variable.key));

  return {
    label: { key: 'paste', params: { count: fragment.elements.length } },
    recipe: (draft) => {
      for (const form of forms.added) draft.forms.push(structuredClone(form));
      for (const variable of fragment.variables) {
        if (!known.has(variable.key)) draft.logic.variables.push({ ...variable });
      }
      for (const element of fragment.elements) {
        const copy = renamed(element, ids, forms.ids);
        draft.logic.elements.push(copy);
        const from = fragment.layout.elements[element.id] ?? { x: 0, y: 0 };
        draft.layout.elements[copy.id] = { x: Math.round(from.x + by.x), y: Math.round(from.y + by.y) };
      }
      for (const flow of fragment.flows) {
        const copy = renamedFlow(flow, ids);
        if (copy !== undefined) draft.logic.flows.push(copy);
      }
      const elements = fragment.elements.map((element) => ids.get(element.id) ?? element.id);
      return { elements, flows: [] };
    },
  };
}

/** The same elements once more, a little below and to the right. */
export function duplicate(
  definition: ProcessDefinition,
  input: { elements: readonly string[]; newId: NewId },
): Change | undefined {
  const fragment = copyOf(definition, input.elements);
  const change = fragment && paste(definition, { fragment, by: { x: 32, y: 32 }, newId: input.newId });
  return change && { ...change, label: { key: 'duplicate', params: { count: fragment?.elements.length ?? 0 } } };
}

/** A form with the same id and content is the same form; with another content it needs a new id. */
function formsFor(definition: ProcessDefinition, fragment: Fragment, newId: NewId) {
  const ids = new Map<string, string>();
  const added: Fragment['forms'][number][] = [];
  for (const form of fragment.forms) {
    const here = definition.forms.find((other) => other.id === form.id);
    if (here === undefined) added.push(form);
    else if (JSON.stringify(here) !== JSON.stringify(form)) {
      const id = newId('form');
      ids.set(form.id, id);
      added.push({ ...form, id });
    }
  }
  return { ids, added };
}

function renamed(element: Element, ids: ReadonlyMap<string, string>, forms: ReadonlyMap<string, string>): Element {
  const copy = structuredClone(element);
  copy.id = ids.get(element.id) ?? element.id;
  if ('form' in copy && copy.form !== undefined) copy.form = forms.get(copy.form) ?? copy.form;
  if ('defaultFlow' in copy && copy.defaultFlow !== undefined) {
    const flow = ids.get(copy.defaultFlow);
    if (flow === undefined) delete copy.defaultFlow;
    else copy.defaultFlow = flow;
  }
  return copy;
}

function renamedFlow(flow: Flow, ids: ReadonlyMap<string, string>): Flow | undefined {
  const [id, source, target] = [ids.get(flow.id), ids.get(flow.source), ids.get(flow.target)];
  if (id === undefined || source === undefined || target === undefined) return undefined;
  return { ...structuredClone(flow), id, source, target };
}
