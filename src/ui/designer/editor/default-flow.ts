import { type Element, type ElementKind, elementSchema } from '@/elements/schemas';

const CHOOSING: ReadonlySet<string> = new Set(
  elementSchema.options.flatMap((option) => ('defaultFlow' in option.shape ? [option.shape.kind.value] : [])),
);

/** Whether a kind chooses among its outgoing flows and so may have a default: its schema says so. */
export function mayHaveDefault(kind: ElementKind): boolean {
  return CHOOSING.has(kind);
}

/** The default flow of an element, if it has one. */
export function defaultFlowOf(element: Element | undefined): string | undefined {
  return element !== undefined && 'defaultFlow' in element ? element.defaultFlow : undefined;
}
