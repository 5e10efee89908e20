'use client';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { ElementKind } from '@/elements/schemas';
import type { Point } from '@/model/element';
import { useActionContext } from '../actions/actions-context';
import { appendAfter } from '../commands/append-after';
import { appendAt } from '../commands/append-at';
import { connect } from '../commands/connect';
import { insertOnFlow } from '../commands/insert-on-flow';
import { useDesigner } from '../designer-context';
import { KindMenu } from './kind-menu';
import { TargetMenu } from './target-menu';

/** The menus that open at a place of the canvas. `at` is in the window's coordinates. */
export interface CanvasMenus {
  readonly editable: boolean;
  append(source: string, at: Point): void;
  insert(flow: string, at: Point): void;
  connect(source: string, at: Point): void;
  /** A flow was dragged to an empty place: what shall stand there? */
  drop(source: string, at: Point, place: Point): void;
}

type Open =
  | { readonly kind: 'append'; readonly source: string; readonly at: Point }
  | { readonly kind: 'insert'; readonly flow: string; readonly at: Point }
  | { readonly kind: 'connect'; readonly source: string; readonly at: Point }
  | { readonly kind: 'drop'; readonly source: string; readonly at: Point; readonly place: Point };

const Context = createContext<CanvasMenus | null>(null);

export function useCanvasMenus(): CanvasMenus {
  const value = use(Context);
  if (value === null) throw new Error('useCanvasMenus needs CanvasMenusProvider above it (designer.tsx)');
  return value;
}

export function CanvasMenusProvider({ children }: { readonly children: ReactNode }) {
  const { editor, newId, editable } = useDesigner();
  const context = useActionContext();
  const [open, setOpen] = useState<Open | null>(null);

  const menus = useMemo<CanvasMenus>(
    () => ({
      editable,
      append: (source, at) => setOpen({ kind: 'append', source, at }),
      insert: (flow, at) => setOpen({ kind: 'insert', flow, at }),
      connect: (source, at) => setOpen({ kind: 'connect', source, at }),
      drop: (source, at, place) => setOpen({ kind: 'drop', source, at, place }),
    }),
    [editable],
  );

  const choose = (kind: ElementKind) => {
    if (open === null || open.kind === 'connect') return;
    const { definition } = editor.state;
    const id = newId(kind);
    const flow = newId('flow');
    if (open.kind === 'append') editor.run(appendAfter(definition, { source: open.source, kind, id, flow }));
    if (open.kind === 'insert') editor.run(insertOnFlow(definition, { flow: open.flow, kind, id, newFlow: flow }));
    if (open.kind === 'drop') editor.run(appendAt(definition, { source: open.source, kind, id, flow, at: open.place }));
  };
  const close = () => {
    setOpen(null);
    const [selected] = editor.state.selection.elements;
    if (selected !== undefined) context().canvas?.focus(selected);
  };

  return (
    <Context value={menus}>
      {children}
      {open !== null && open.kind !== 'connect' && (
        <KindMenu
          at={open.at}
          between={open.kind === 'insert'}
          behind={open.kind !== 'insert'}
          onChoose={choose}
          onClose={close}
        />
      )}
      {open?.kind === 'connect' && (
        <TargetMenu
          at={open.at}
          source={open.source}
          onChoose={(target) =>
            editor.run(connect(editor.state.definition, { source: open.source, target, flow: newId('flow') }))
          }
          onClose={close}
        />
      )}
    </Context>
  );
}
