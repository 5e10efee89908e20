'use client';
import { type FocusEvent, useCallback } from 'react';
import type { Editor } from '../editor/editor';
import { selectElements } from '../editor/selection';

/**
 * An element that gets the keyboard by Tab is selected, so that what is announced is what the keys act on. A mouse selects
 * by its click (with Shift it adds), so focus that came by mouse is left alone.
 */
export function useFocusSelects(editor: Editor) {
  return useCallback(
    (event: FocusEvent) => {
      const node = event.target;
      if (!node.classList.contains('react-flow__node') || !node.matches(':focus-visible')) return;
      const id = node.getAttribute('data-id');
      if (id !== null && !editor.state.selection.elements.includes(id)) editor.select(selectElements(id));
    },
    [editor],
  );
}
