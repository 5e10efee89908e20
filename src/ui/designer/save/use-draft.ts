'use client';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ProcessDefinition } from '@/definition/definition';
import type { Editor } from '../editor/editor';
import type { DesignerServer, Loaded } from '../ports';
import { createDraftSaver, type DraftSaver, type SaveState } from './draft-saver';
import type { Mirror } from './mirror';

export interface Draft {
  readonly saver: DraftSaver;
  readonly state: SaveState;
  /** What the server holds while there is a conflict. */
  readonly theirs: Loaded | undefined;
  readonly takeOver: () => void;
  readonly loadTheirs: () => void;
}

/**
 * Ties the editor to the saver: every change of the document is mirrored and saved, unsaved work of an earlier visit comes
 * back, leaving the page sends what is left.
 */
export function useDraft(
  editor: Editor,
  server: DesignerServer,
  mirror: Mirror,
  revision: number,
  editable: boolean,
): Draft {
  const saver = useMemo(
    () => createDraftSaver({ save: server.save, mirror, later: timer }, revision),
    [server, mirror, revision],
  );
  const state = useSyncExternalStore(
    saver.subscribe,
    () => saver.state,
    () => saver.state,
  );
  const [theirs, setTheirs] = useState<Loaded>();

  useEffect(() => {
    if (!editable) return;
    let last: ProcessDefinition = editor.state.definition;
    const unsubscribe = editor.subscribe(() => {
      const { definition } = editor.state;
      if (definition === last) return;
      last = definition;
      saver.changed(definition);
    });
    const flush = () => void saver.flush();
    const hidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (saver.state.kind === 'saved') return;
      flush();
      // Unsaved work is in the mirror; only where that is not enough (a conflict, a refusal) the person is asked.
      if (saver.state.kind === 'conflict' || saver.state.kind === 'refused') event.preventDefault();
    };
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      unsubscribe();
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', hidden);
      flush();
    };
  }, [editor, saver, editable]);

  const conflict = state.kind === 'conflict';
  useEffect(() => {
    if (!conflict) {
      setTheirs(undefined);
      return;
    }
    let over = false;
    void server.load().then(
      (loaded) => {
        if (!over) setTheirs(loaded);
      },
      // Without a connection theirs cannot be shown; the choice comes back with the next try.
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [conflict, server]);

  return {
    saver,
    state,
    theirs,
    takeOver: () => {
      if (theirs !== undefined) void saver.takeOver(theirs.revision);
    },
    loadTheirs: () => {
      if (theirs === undefined) return;
      mirror.setAside(editor.state.definition);
      // One step of the history: undo brings mine back, saved onto theirs.
      editor.replace(theirs.definition, { key: 'load-theirs' });
      saver.adopt(theirs.revision);
    },
  };
}

function timer(run: () => void, ms: number): () => void {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
}
