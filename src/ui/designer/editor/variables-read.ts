import type { Element } from '@/elements/schemas';
import { variablesIn } from '@/elements/template';
import type { Condition } from '@/model/condition';
import type { Flow } from '@/model/element';

/** Keys of the variables a condition reads. */
export function factsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsOf);
  if ('any' in condition) return condition.any.flatMap(factsOf);
  if ('not' in condition) return factsOf(condition.not);
  const { value } = condition;
  const other =
    typeof value === 'object' && value !== null && !Array.isArray(value) && 'fact' in value ? value.fact : '';
  return typeof other === 'string' && other !== '' ? [condition.fact, other] : [condition.fact];
}

/** Keys of the variables one element reads beside its form: conditions of its assignment, due date, templates. */
export function readBy(element: Element): readonly string[] {
  const keys: string[] = [];
  if ('assignment' in element) keys.push(...element.assignment.rules.flatMap((rule) => factsOf(rule.when)));
  if ('due' in element && element.due !== undefined && 'variable' in element.due) keys.push(element.due.variable);
  if ('connector' in element) {
    const { url, body, headers } = element.connector;
    for (const text of [url, body ?? '', ...Object.values(headers ?? {})]) keys.push(...variablesIn(text));
  }
  return keys;
}

/** Keys of the variables one element writes beside its form. */
export function writtenBy(element: Element): readonly string[] {
  if (!('connector' in element)) return [];
  const { result, statusVariable } = element.connector;
  return [result, statusVariable].filter((key) => key !== undefined);
}

/** Keys of all variables these elements and flows read. */
export function variablesRead(elements: readonly Element[], flows: readonly Flow[]): ReadonlySet<string> {
  const byFlows = flows.flatMap((flow) => (flow.condition === undefined ? [] : factsOf(flow.condition)));
  return new Set([...elements.flatMap(readBy), ...byFlows]);
}
