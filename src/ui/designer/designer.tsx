'use client';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { Locale } from '@/model/text';
import { DesignerProvider } from './designer-context';
import { DesignerScreen } from './designer-screen';
import type { Names } from './diagram/names';
import { createEditor, type Editor } from './editor/editor';
import { createNewId } from './editor/new-id';
import type { DesignerServer, Loaded } from './ports';
import { createMirror, type Mirror } from './save/mirror';

export interface DesignerProps {
  readonly workspace: string;
  readonly processKey: string;
  readonly loaded: Loaded;
  readonly server: DesignerServer;
  readonly names: Names;
  readonly locale: Locale;
  readonly editable: boolean;
  readonly mayPublish: boolean;
}

/** One opened session: the document, unsaved work of an earlier visit included, and everything around it. Browser only. */
interface Session {
  readonly editor: Editor;
  readonly mirror: Mirror;
  /** The revision the next save builds on. */
  readonly base: number;
  readonly restored: boolean;
}

function open({ workspace, processKey, loaded, editable }: DesignerProps): Session {
  const mirror = createMirror(workspace, processKey, {
    local: window.localStorage,
    session: window.sessionStorage,
    now: () => Date.now(),
    newTab: () => newId('tab'),
  });
  const editor = createEditor(loaded.definition, () => performance.now());
  const left = editable ? mirror.left() : undefined;
  const same = left !== undefined && JSON.stringify(left.definition) === JSON.stringify(loaded.definition);
  if (left === undefined || same) {
    // The answer to the last save was lost, not the save.
    if (same) mirror.forget();
    return { editor, mirror, base: loaded.revision, restored: false };
  }
  editor.replace(left.definition, { key: 'restore' });
  return { editor, mirror, base: left.base, restored: true };
}

const newId = createNewId((bytes) => crypto.getRandomValues(bytes));

/** The process designer over a loaded draft. */
export function Designer(props: DesignerProps) {
  const { workspace, processKey, locale, names, editable } = props;
  const [session] = useState(() => open(props));
  const context = useMemo(
    () => ({ editor: session.editor, newId, locale, editable, names, workspace, processKey }),
    [session, locale, editable, names, workspace, processKey],
  );
  return (
    <DesignerProvider value={context}>
      <ReactFlowProvider>
        <DesignerScreen
          server={props.server}
          mirror={session.mirror}
          base={session.base}
          restored={session.restored}
          live={props.loaded.live}
          mayPublish={props.mayPublish}
        />
      </ReactFlowProvider>
    </DesignerProvider>
  );
}
