'use client';
import { FormReference } from '../form-reference';
import type { PanelProps } from '../panel';
import type { StartEvent } from './schema';

const TEXTS = {
  zh: { form: '发起表单', help: '发起人填写；不选则直接发起。' },
  en: { form: 'Start form', help: 'Filled in by the person who starts the process.' },
} as const;

/** What the starter fills in. */
export function Panel({ element, change, problem, context }: PanelProps<StartEvent>) {
  const texts = TEXTS[context.locale];
  return (
    <FormReference
      element={element.id}
      label={texts.form}
      help={texts.help}
      value={element.form}
      error={problem('form')}
      onChange={(form) => change({ ...element, form }, 'form')}
      context={context}
    />
  );
}
