'use client';
import { useMemo } from 'react';
import { variablesOf } from '@/definition/variables';
import type { ConditionEditorProps } from '@/elements/panel';
import { ConditionBuilder } from '@/ui/rules/condition-builder';
import { useDefinition, useDesigner } from '../designer-context';

/** The condition builder over the variables of the process being edited. */
export function ConditionEditor({ label, value, onChange }: ConditionEditorProps) {
  const { locale, editable } = useDesigner();
  const { forms, logic } = useDefinition();
  const declared = logic.variables;
  const variables = useMemo(() => variablesOf({ forms, logic: { variables: declared } }), [forms, declared]);
  return (
    <ConditionBuilder
      label={label}
      value={value}
      variables={variables}
      locale={locale}
      disabled={!editable}
      onChange={onChange}
    />
  );
}
