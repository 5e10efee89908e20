import type { Form, ProcessDefinition } from '@/definition/definition';
import { parseDefinition } from '@/definition/parse';
import type { Element } from '@/elements/schemas';
import type { Flow, Point } from '@/model/element';
import type { Variable } from '@/model/variable';
import { variablesRead } from './variables-read';

/**
 * What is copied: the elements, the flows between them, and what they refer to (forms, declared variables), so that it
 * can be pasted into another definition. As text it is JSON with this mark; anything else on the clipboard is ignored.
 */
export interface Fragment {
  readonly elements: readonly Element[];
  readonly flows: readonly Flow[];
  readonly forms: readonly Form[];
  readonly variables: readonly Variable[];
  readonly layout: { readonly elements: Readonly<Record<string, Point>> };
}

const MARK = 'docket/clipboard-1';

/** The selected elements as a fragment; undefined when no element is selected. */
export function copyOf(definition: ProcessDefinition, ids: readonly string[]): Fragment | undefined {
  const chosen = new Set(ids);
  const elements = definition.logic.elements.filter((element) => chosen.has(element.id));
  if (elements.length === 0) return undefined;
  const flows = definition.logic.flows.filter((flow) => chosen.has(flow.source) && chosen.has(flow.target));
  const kept = new Set(flows.map((flow) => flow.id));
  const forms = new Set(elements.map((element) => ('form' in element ? element.form : undefined)));
  const read = variablesRead(elements, flows);
  return {
    elements: elements.map((element) => withoutForeignDefault(element, kept)),
    flows,
    forms: definition.forms.filter((form) => forms.has(form.id)),
    variables: definition.logic.variables.filter((variable) => read.has(variable.key)),
    layout: {
      elements: Object.fromEntries(
        elements.map((element) => [element.id, definition.layout.elements[element.id] ?? { x: 0, y: 0 }]),
      ),
    },
  };
}

function withoutForeignDefault(element: Element, flows: ReadonlySet<string>): Element {
  if (!('defaultFlow' in element) || element.defaultFlow === undefined || flows.has(element.defaultFlow))
    return element;
  const { defaultFlow: _, ...rest } = element;
  return rest;
}

export function fragmentToText(fragment: Fragment): string {
  return JSON.stringify({ docket: MARK, ...fragment }, null, 2);
}

/**
 * The fragment in a text from the clipboard; undefined for anything that is none. The text may come from anywhere, so it
 * goes through the same parse as a definition.
 */
export function fragmentFromText(text: string): Fragment | undefined {
  if (!text.includes(MARK) || text.length > 2_000_000) return undefined;
  const json = parsed(text);
  if (json === undefined || json.docket !== MARK) return undefined;
  const result = parseDefinition({
    $schema: '/schema/docket-1.json',
    format: 'docket/1',
    key: 'clipboard',
    name: { zh: '', en: '' },
    logic: { elements: json.elements, flows: json.flows, variables: json.variables },
    forms: json.forms,
    layout: json.layout,
  });
  if (!result.ok) return undefined;
  const { logic, forms, layout } = result.value;
  return { elements: logic.elements, flows: logic.flows, variables: logic.variables, forms, layout };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { ...json } : undefined;
  } catch {
    return undefined;
  }
}
