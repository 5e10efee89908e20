'use client';
import { useMemo } from 'react';
import type { PanelContext } from '@/elements/panel';
import { setForm } from '../commands/set-form';
import { useDefinition, useDesigner } from '../designer-context';
import { useDesignerUi } from '../designer-ui';
import type { DiagramWords } from '../diagram/use-diagram-words';
import { ConditionEditor } from './condition-editor';

/** What the panels of the kinds get to know of the definition and the workspace. */
export function usePanelContext(words: DiagramWords): PanelContext {
  const { editor, newId, locale, editable, names } = useDesigner();
  const { forms } = useDefinition();
  const { openForm } = useDesignerUi();
  return useMemo(
    () => ({
      locale,
      editable,
      variables: words.variables,
      forms: forms.map(({ id, name, fields }) => ({ id, name, fields: fields.length })),
      teams: names.teams,
      people: names.people,
      roles: names.roles,
      editForm: openForm,
      newForm: (element) => {
        const user = editor.state.definition.logic.elements.find((one) => one.id === element);
        const name = user?.name ?? { zh: '', en: '' };
        const id = newId('form');
        editor.run(setForm({ id, name, fields: [] }, element));
        openForm(id);
      },
      newId,
      ConditionEditor,
    }),
    [editor, newId, locale, editable, names, words.variables, forms, openForm],
  );
}
