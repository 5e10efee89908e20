import type { ProcessDefinition } from '@/definition/definition';
import type { Form } from '@/definition/forms';

/** The form a person fills in to start the process; null = it starts without one. */
export function startForm({ logic, forms }: ProcessDefinition): Form | null {
  const start = logic.elements.find((element) => element.kind === 'start-event');
  return (start?.kind === 'start-event' && forms.find((form) => form.id === start.form)) || null;
}
