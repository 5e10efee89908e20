'use client';
import { useCallback, useMemo, useState } from 'react';
import type { Problem } from '@/model/problem';
import { useProblemText } from '@/ui/rejection';
import type { CanvasView } from './canvas/canvas-view';
import type { DesignerUi, MainView, Pane } from './designer-ui';
import type { Editor } from './editor/editor';
import { selectElements, selectFlows } from './editor/selection';
import { countProblems } from './problems/count-problems';
import { focusProblem } from './problems/focus-property';

/** What is open around the canvas, and the way to a problem. */
export function useDesignerState(
  editor: Editor,
  problems: readonly Problem[],
  canvas: () => CanvasView | null,
  announce: (text: string) => void,
): DesignerUi {
  const textOf = useProblemText();
  const [view, setView] = useState<MainView>('canvas');
  const [pane, setPane] = useState<Pane | null>(null);
  const [form, setForm] = useState<string | null>(null);
  const [field, setField] = useState<{ readonly id: string } | undefined>(undefined);
  const counts = useMemo(() => countProblems(problems), [problems]);
  const togglePane = useCallback((next: Pane | null) => {
    setPane((now) => (now === next ? null : next));
    setView((now) => (now === 'forms' ? 'canvas' : now));
  }, []);
  const openForm = useCallback((id: string | null, asked?: string) => {
    setForm(id);
    setField(asked === undefined ? undefined : { id: asked });
    setView(id === null ? 'canvas' : 'forms');
  }, []);
  const jump = useCallback(
    (problem: Problem) => {
      const { at } = problem;
      announce(textOf(problem));
      if (at.form !== undefined) {
        openForm(at.form, at.field);
      } else setView((now) => (now === 'forms' ? 'canvas' : now));
      if (at.element !== undefined) {
        editor.select(selectElements(at.element));
        canvas()?.focus(at.element);
      } else if (at.flow !== undefined) {
        const flow = editor.state.definition.logic.flows.find((one) => one.id === at.flow);
        editor.select(selectFlows(at.flow));
        if (flow !== undefined) canvas()?.fit([flow.source, flow.target]);
      } else if (at.variable !== undefined) setPane('data');
      if (at.property !== undefined) setTimeout(() => focusProblem(textOf(problem)), 50);
    },
    [editor, canvas, announce, textOf, openForm],
  );
  return useMemo(
    () => ({ view, show: setView, pane, togglePane, form, field, openForm, problems, counts, jump, announce }),
    [view, pane, togglePane, form, field, openForm, problems, counts, jump, announce],
  );
}
