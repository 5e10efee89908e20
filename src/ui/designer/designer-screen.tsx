'use client';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useToast } from '@/kit/toast';
import { ROLES } from '@/model/role';
import type { ActionContext } from './actions/action';
import { ActionsProvider } from './actions/actions-context';
import type { CanvasView } from './canvas/canvas-view';
import { tidy } from './commands/tidy';
import { useDefinition, useDesigner } from './designer-context';
import { DesignerLayout } from './designer-layout';
import { DesignerUiProvider } from './designer-ui';
import { layOut } from './layout/auto-layout';
import type { OpenMenus } from './open-menus';
import type { DesignerServer } from './ports';
import { orderProblems } from './problems/order-problems';
import { useProblems } from './problems/use-problems';
import type { Mirror } from './save/mirror';
import { useDraft } from './save/use-draft';
import { useDesignerState } from './use-designer-state';
import { useNarrow } from './use-narrow';

/** Ties document, saving, problems and actions together; the layout draws them. */
export function DesignerScreen({
  server,
  mirror,
  base,
  restored,
  live: liveAtFirst,
  mayPublish,
}: {
  readonly server: DesignerServer;
  readonly mirror: Mirror;
  readonly base: number;
  readonly restored: boolean;
  readonly live: number | null;
  readonly mayPublish: boolean;
}) {
  const t = useTranslations('designer');
  const toast = useToast();
  const { editor, newId, editable, names } = useDesigner();
  const narrow = useNarrow();
  const definition = useDefinition();
  const directory = useMemo(
    () => ({
      teams: names.teams.map((team) => team.key),
      people: names.people.map((person) => person.login),
      roles: ROLES,
    }),
    [names],
  );
  const found = useProblems(definition, directory);
  const problems = useMemo(() => orderProblems(definition, found), [definition, found]);
  const draft = useDraft(editor, server, mirror, base, editable);
  const [live, setLive] = useState(liveAtFirst);
  const [dialog, setDialog] = useState<'publish' | 'shortcuts' | 'conflict' | null>(null);
  const [said, announce] = useState('');
  const canvas = useRef<CanvasView | null>(null);
  const menus = useRef<OpenMenus | null>(null);
  const getCanvas = useCallback(() => canvas.current, []);
  const ui = useDesignerState(editor, problems, getCanvas, announce);

  // What was unsaved when the page closed is saved now; a newer draft of somebody else becomes a conflict, not a loss.
  useEffect(() => {
    if (!restored) return;
    draft.saver.changed(editor.state.definition);
    toast({ title: t('save.restored'), description: t('save.restored-help') });
  }, [restored, draft.saver, editor, toast, t]);

  const conflict = draft.state.kind === 'conflict';
  useEffect(() => {
    if (conflict) setDialog('conflict');
  }, [conflict]);

  const [tidying, setTidying] = useState(false);
  const runTidy = useCallback(async () => {
    const { elements } = editor.state.selection;
    try {
      const places = await layOut(editor.state.definition, elements.length > 1 ? new Set(elements) : undefined);
      setTidying(true);
      editor.run(tidy(editor.state.definition, places));
      setTimeout(() => setTidying(false), 250);
      if (elements.length <= 1) setTimeout(() => canvas.current?.fit(), 30);
    } catch {
      toast({ tone: 'error', title: t('layout.failed'), description: t('layout.failed-help') });
    }
  }, [editor, toast, t]);

  const latest = useRef({ ui, draft, mayPublish });
  useEffect(() => {
    latest.current = { ui, draft, mayPublish };
  });
  const problemAt = useRef(-1);
  const context = useCallback(
    (): ActionContext => ({
      editor,
      newId,
      canvas: canvas.current,
      editable,
      ask: {
        append: (source) => menus.current?.append(source),
        connect: (source) => menus.current?.connect(source),
        rename: () => focusFirst(editor.state.selection.elements.length > 0),
        tidy: () => void runTidy(),
        nextProblem: (by) => {
          const all = latest.current.ui.problems;
          if (all.length === 0) {
            announce(t('problems.none'));
            return;
          }
          problemAt.current = (problemAt.current + by + all.length) % all.length;
          const problem = all[problemAt.current];
          if (problem !== undefined) latest.current.ui.jump(problem);
        },
        shortcuts: () => setDialog('shortcuts'),
        publish: () => latest.current.mayPublish && setDialog('publish'),
        save: () => void latest.current.draft.saver.flush(),
        toggleList: () => latest.current.ui.show(latest.current.ui.view === 'list' ? 'canvas' : 'list'),
      },
    }),
    [editor, newId, editable, runTidy, t],
  );

  return (
    <ActionsProvider value={context}>
      <DesignerUiProvider value={ui}>
        <DesignerLayout
          server={server}
          draft={draft}
          live={live}
          mayPublish={mayPublish}
          narrow={narrow}
          tidying={tidying}
          dialog={dialog}
          onDialog={setDialog}
          onView={(view) => {
            canvas.current = view;
          }}
          onMenus={(open) => {
            menus.current = open;
          }}
          onPublished={(number) => {
            setLive(number);
            toast({ tone: 'success', title: t('publish.done', { number }), description: t('publish.done-help') });
          }}
          mirror={mirror}
        />
        <output aria-live="polite" className="sr-only">
          {said}
        </output>
      </DesignerUiProvider>
    </ActionsProvider>
  );
}

/** The name of an element; of a flow the first control, which is its condition. */
function focusFirst(element: boolean, frames = 6): void {
  const panel = document.querySelector('[data-properties]');
  const first = panel?.querySelector<HTMLElement>('input, textarea, select, button');
  const control = element ? (panel?.querySelector<HTMLElement>('input[id^="element-name-"]') ?? first) : first;
  if (control) {
    control.focus();
    if (control instanceof HTMLInputElement && control.type === 'text') control.select();
  } else if (frames > 0) requestAnimationFrame(() => focusFirst(element, frames - 1));
}
