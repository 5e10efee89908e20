import { describe, expect, it } from 'vitest';
import { addElement } from '../commands/add-element';
import { deleteSelected } from '../commands/delete-selected';
import { moveBy } from '../commands/move';
import { rename } from '../commands/rename';
import { inspection } from '../commands/test-sample';
import { compareDefinitions } from './compare-definitions';

describe('what changed', () => {
  it('is nothing between equal definitions, whatever the order of their keys', () => {
    const { definition } = inspection();
    const { forms, ...rest } = structuredClone(definition());
    expect(compareDefinitions(definition(), { forms, ...rest })).toMatchObject({ total: 0, moved: 0 });
  });

  it('counts what was added, removed and changed, and moves apart', () => {
    const { editor, definition } = inspection();
    const before = definition();
    editor.run(addElement({ id: 'note', kind: 'annotation', at: { x: 0, y: 0 } }));
    editor.run(rename({ element: 'check', locale: 'en', name: 'Check on site' }));
    editor.run(moveBy(definition(), ['repair'], { x: 10, y: 0 }));
    editor.run(deleteSelected(definition(), { elements: [], flows: ['repair-end'] }));
    expect(compareDefinitions(before, definition())).toMatchObject({
      elements: { added: 1, removed: 0, changed: 1 },
      flows: { added: 0, removed: 1, changed: 0 },
      moved: 1,
      total: 3,
    });
  });
});
