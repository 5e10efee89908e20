'use client';
import { useEffect } from 'react';
import { isTyping } from '@/kit/shortcut';
import { useActionContext } from './actions/actions-context';
import { deleteSelected } from './commands/delete-selected';
import { paste } from './commands/paste';
import { copyOf, type Fragment, fragmentFromText, fragmentToText } from './editor/clipboard';
import { around, type Box, boxOf } from './editor/document';

const STEP = 32;

/**
 * Copy, cut and paste through the browser's own events. They work on plain HTTP, where `navigator.clipboard` does not
 * exist, and between windows. What is copied is text (JSON), so it can be sent in a message too.
 */
export function useClipboard(): void {
  const context = useActionContext();
  useEffect(() => {
    let pastes = 0;

    const ours = (event: Event) =>
      !isTyping(event.target) &&
      (window.getSelection()?.isCollapsed ?? true) &&
      context().editor.state.selection.elements.length > 0;

    function onCopy(event: ClipboardEvent) {
      const { editor, editable } = context();
      if (!ours(event) || event.clipboardData === null) return;
      const fragment = copyOf(editor.state.definition, editor.state.selection.elements);
      if (fragment === undefined) return;
      event.clipboardData.setData('text/plain', fragmentToText(fragment));
      event.preventDefault();
      pastes = 0;
      if (event.type === 'cut' && editable) editor.run(deleteSelected(editor.state.definition, editor.state.selection));
    }

    function onPaste(event: ClipboardEvent) {
      const { editor, editable, newId, canvas } = context();
      if (!editable || isTyping(event.target)) return;
      const fragment = fragmentFromText(event.clipboardData?.getData('text/plain') ?? '');
      if (fragment === undefined) return;
      event.preventDefault();
      pastes += 1;
      const { definition } = editor.state;
      const known = new Set(definition.logic.elements.map((element) => element.id));
      const here = fragment.elements.some((element) => known.has(element.id));
      const by = here ? { x: STEP * pastes, y: STEP * pastes } : toCentre(fragment, canvas?.centre());
      editor.run(paste(definition, { fragment, by, newId }));
      const [first] = editor.state.selection.elements;
      if (first !== undefined) canvas?.focus(first);
    }

    // Without this Safari fires no copy event while no text is selected.
    const onBefore = (event: Event) => {
      if (ours(event)) event.preventDefault();
    };

    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    document.addEventListener('beforecopy', onBefore);
    document.addEventListener('beforecut', onBefore);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('beforecopy', onBefore);
      document.removeEventListener('beforecut', onBefore);
    };
  }, [context]);
}

/** From another definition: the middle of the fragment to the middle of what is visible. */
function toCentre(fragment: Fragment, centre: { readonly x: number; readonly y: number } | undefined) {
  if (centre === undefined) return { x: STEP, y: STEP };
  const boxes = fragment.elements.map((element): Box => boxOf({ layout: fragment.layout }, element));
  const all = around(boxes);
  return { x: centre.x - all.x - all.width / 2, y: centre.y - all.y - all.height / 2 };
}
