'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useDesigner } from '../designer-context';
import { useDesignerUi } from '../designer-ui';
import { positionOf } from '../editor/document';
import { useHistoryText } from './use-history-text';

/** Says every change aloud for those who do not see it: what was done, undone, redone, and where something went. */
export function Announcer() {
  const t = useTranslations('designer.announce');
  const { editor } = useDesigner();
  const { announce } = useDesignerUi();
  const text = useHistoryText();
  const counts = useRef({ undoes: 0, redoes: 0 });
  useEffect(() => {
    counts.current = { undoes: editor.state.undoes.length, redoes: editor.state.redoes.length };
    return editor.subscribe(() => {
      const { undoes, redoes, selection, definition } = editor.state;
      const before = counts.current;
      counts.current = { undoes: undoes.length, redoes: redoes.length };
      const done = undoes.at(-1)?.label;
      const undone = redoes.at(-1)?.label;
      if (redoes.length > before.redoes && undone !== undefined) announce(t('undone', { what: text(undone) }));
      else if (redoes.length < before.redoes && undoes.length > before.undoes && done !== undefined) {
        announce(t('redone', { what: text(done) }));
      } else if (done?.key === 'move') {
        const [first] = selection.elements;
        const { x, y } = positionOf(definition, first ?? '');
        announce(t('moved', { what: text(done), x, y }));
      } else if (undoes.length > before.undoes && done !== undefined) announce(text(done));
    });
  }, [editor, announce, t, text]);
  return null;
}
