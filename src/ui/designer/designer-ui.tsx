'use client';
import { createContext, use } from 'react';
import type { Problem } from '@/model/problem';
import type { ProblemCounts } from './problems/count-problems';

export type Pane = 'data' | 'problems' | 'versions';
export type MainView = 'canvas' | 'list' | 'forms';

/** What is open around the canvas. Not part of the document, not undone. */
export interface DesignerUi {
  readonly view: MainView;
  readonly show: (view: MainView) => void;
  readonly pane: Pane | null;
  readonly togglePane: (pane: Pane | null) => void;
  /** The form that is open in the forms view. */
  readonly form: string | null;
  /** The field to begin with in it: what a problem is about. Another object each time it is asked for. */
  readonly field: { readonly id: string } | undefined;
  readonly openForm: (form: string | null, field?: string) => void;
  readonly problems: readonly Problem[];
  readonly counts: ProblemCounts;
  /** Goes to what a problem is about, down to the property. */
  readonly jump: (problem: Problem) => void;
  readonly announce: (text: string) => void;
}

const Context = createContext<DesignerUi | null>(null);
export const DesignerUiProvider = Context.Provider;

export function useDesignerUi(): DesignerUi {
  const value = use(Context);
  if (value === null) throw new Error('useDesignerUi needs DesignerUiProvider above it (designer.tsx)');
  return value;
}
