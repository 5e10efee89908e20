import type { DefinitionDraft } from '../editor/change';

/** Elements whose default flow is one of these have none any more. */
export function forgetDefault(draft: DefinitionDraft, flows: ReadonlySet<string>): void {
  for (const element of draft.logic.elements) {
    if ('defaultFlow' in element && element.defaultFlow !== undefined && flows.has(element.defaultFlow)) {
      delete element.defaultFlow;
    }
  }
}
