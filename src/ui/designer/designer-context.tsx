'use client';
import { createContext, use, useCallback, useRef, useSyncExternalStore } from 'react';
import type { ProcessDefinition } from '@/definition/definition';
import type { Locale } from '@/model/text';
import type { Names } from './diagram/names';
import type { Editor, EditorState } from './editor/editor';
import type { NewId } from './editor/new-id';

/** What every part of the designer shares. Stable for as long as a process is open, so that reading it renders nothing anew. */
export interface DesignerContext {
  readonly editor: Editor;
  readonly newId: NewId;
  readonly locale: Locale;
  readonly editable: boolean;
  readonly names: Names;
  readonly workspace: string;
  readonly processKey: string;
}

const Context = createContext<DesignerContext | null>(null);
export const DesignerProvider = Context.Provider;

export function useDesigner(): DesignerContext {
  const value = use(Context);
  if (value === null) throw new Error('useDesigner needs DesignerProvider above it (designer.tsx)');
  return value;
}

/** A part of the editor's state; renders again only when that part is another one. `select` must answer kept values. */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  const { editor } = useDesigner();
  const latest = useRef(select);
  latest.current = select;
  const read = useCallback(() => latest.current(editor.state), [editor]);
  return useSyncExternalStore(editor.subscribe, read, read);
}

const definitionOf = (state: EditorState): ProcessDefinition => state.definition;
export const useDefinition = (): ProcessDefinition => useEditorState(definitionOf);

const selectionOf = (state: EditorState) => state.selection;
export const useSelection = () => useEditorState(selectionOf);
