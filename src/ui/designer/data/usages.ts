import type { ProcessDefinition } from '@/definition/definition';
import { variableOf } from '@/definition/forms';
import { factsOf, readBy, writtenBy } from '../editor/variables-read';

/** Where a variable is written and read: element ids, each once. */
export interface Usage {
  readonly writers: readonly string[];
  readonly readers: readonly string[];
}

/** Usage by variable key: forms and services write; conditions, due dates, templates and forms shown later read. */
export function usagesOf(definition: ProcessDefinition): ReadonlyMap<string, Usage> {
  const writers = new Map<string, Set<string>>();
  const readers = new Map<string, Set<string>>();
  const fields = new Map(
    definition.forms.map((form) => [form.id, form.fields.flatMap((field) => variableOf(field)?.key ?? [])]),
  );
  for (const element of definition.logic.elements) {
    const form = 'form' in element && element.form !== undefined ? (fields.get(element.form) ?? []) : [];
    for (const key of [...form, ...writtenBy(element)]) note(writers, key, element.id);
    for (const key of readBy(element)) note(readers, key, element.id);
  }
  for (const flow of definition.logic.flows) {
    if (flow.condition === undefined) continue;
    for (const key of factsOf(flow.condition)) note(readers, key, flow.source);
  }
  const keys = new Set([...writers.keys(), ...readers.keys()]);
  return new Map(
    [...keys].map((key) => [key, { writers: [...(writers.get(key) ?? [])], readers: [...(readers.get(key) ?? [])] }]),
  );
}

function note(map: Map<string, Set<string>>, key: string, element: string): void {
  const set = map.get(key) ?? new Set();
  set.add(element);
  map.set(key, set);
}
