import type { ProcessDefinition } from '@/definition/definition';
import { ownValue, type Values } from '@/model/json';
import { textIn } from '@/model/text';

const LONGEST = 80;

/**
 * What an instance is called in lists, where the process's name stands beside it: the first text of its start form that was
 * filled in, else the process's name.
 */
export function titleOf(definition: ProcessDefinition, values: Values): string {
  const start = definition.logic.elements.find((element) => element.kind === 'start-event');
  const form = definition.forms.find((one) => start?.kind === 'start-event' && one.id === start.form);
  const texts = (form?.fields ?? []).filter((field) => field.kind === 'text' || field.kind === 'long-text');
  for (const { key } of texts) {
    const value = ownValue(values, key);
    const line = typeof value === 'string' ? (value.trim().split('\n', 1)[0] ?? '') : '';
    if (line !== '') return shortened(line);
  }
  return shortened(textIn(definition.name, 'zh'));
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
