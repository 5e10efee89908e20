'use client';
import { Checkbox } from '@/kit/checkbox';
import { CandidatesField } from '../candidates-field';
import { FormReference } from '../form-reference';
import type { PanelProps } from '../panel';
import { DueField } from './due-field';
import { PANEL_TEXTS } from './panel-texts';
import { RulesField } from './rules-field';
import type { UserTask } from './schema';

/** Who does it, with which form, by when. */
export function Panel({ element, change, problem, context }: PanelProps<UserTask>) {
  const texts = PANEL_TEXTS[context.locale];
  const { assignment } = element;
  const hasRules = assignment.rules.length > 0;
  const who = (
    <CandidatesField
      key="who"
      label={hasRules ? texts.whoOtherwise : texts.who}
      help={texts.whoHelp}
      error={problem('assignment.otherwise')}
      value={assignment.otherwise}
      onChange={(otherwise) => change({ ...element, assignment: { ...assignment, otherwise } }, 'assignment.otherwise')}
      context={context}
    />
  );
  const rules = (
    <RulesField
      key="rules"
      value={assignment.rules}
      problem={problem}
      onChange={(changed, property) => change({ ...element, assignment: { ...assignment, rules: changed } }, property)}
      context={context}
    />
  );
  return (
    <>
      {/* In the order they are tried: rules, then whom no rule fits. Keys, so that the first rule moves nothing anew. */}
      {hasRules ? [rules, who] : [who, rules]}
      <FormReference
        element={element.id}
        label={texts.form}
        help={texts.formHelp}
        value={element.form}
        error={problem('form')}
        onChange={(form) => change({ ...element, form }, 'form')}
        context={context}
      />
      <DueField
        value={element.due}
        error={problem('due')}
        onChange={(due) => change({ ...element, due }, 'due')}
        context={context}
      />
      <Checkbox
        label={texts.priority}
        help={texts.priorityHelp}
        checked={element.priority === 'high'}
        disabled={!context.editable}
        onCheckedChange={(high) => change({ ...element, priority: high ? 'high' : undefined }, 'priority')}
      />
    </>
  );
}
