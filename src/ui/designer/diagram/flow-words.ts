import type { DeclaredVariable } from '@/forms/create-forms';
import type { Flow } from '@/model/element';
import { type Locale, textIn } from '@/model/text';
import { conditionInWords } from '@/rules/explain';

export interface FlowWordsContext {
  readonly locale: Locale;
  readonly variables: readonly DeclaredVariable[];
  /** The word for the branch taken when no condition holds. */
  readonly otherwise: string;
}

/** What stands on a flow: its name, else its condition in words; on the default branch "otherwise". '' for nothing. */
export function flowWords(flow: Flow, isDefault: boolean, { locale, variables, otherwise }: FlowWordsContext): string {
  const name = flow.name === undefined ? '' : textIn(flow.name, locale);
  if (isDefault) {
    if (name === '') return otherwise;
    return locale === 'zh' ? `${otherwise}（${name}）` : `${otherwise} (${name})`;
  }
  if (name !== '') return name;
  return flow.condition === undefined ? '' : conditionInWords(flow.condition, { locale, variables, bare: true });
}
