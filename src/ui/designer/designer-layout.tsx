'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { cx } from '@/kit/cx';
import { Segmented } from '@/kit/segmented';
import { useActionShortcuts } from './actions/use-shortcuts';
import { Canvas } from './canvas/canvas';
import { CanvasMenusProvider, useCanvasMenus } from './canvas/canvas-menus';
import type { CanvasView } from './canvas/canvas-view';
import { DataPane } from './data/data-pane';
import { useDefinition, useDesigner } from './designer-context';
import { useDesignerUi } from './designer-ui';
import { useFileDrop } from './exchange/use-file-drop';
import { FormsView } from './forms/forms-view';
import { Announcer } from './frame/announcer';
import { PANEL_WIDTH, PanelResizer } from './frame/panel-resizer';
import { Rail } from './frame/rail';
import { ShortcutsDialog } from './frame/shortcuts-dialog';
import { SidePane } from './frame/side-pane';
import { StatusBar } from './frame/status-bar';
import { TopBar } from './frame/top-bar';
import { StepList } from './list/step-list';
import { NarrowDesigner } from './narrow-designer';
import type { OpenMenus } from './open-menus';
import { Properties } from './panel/properties';
import type { DesignerServer } from './ports';
import { ProblemsPane } from './problems/problems-pane';
import { compareDefinitions } from './publish/compare-definitions';
import { PublishDialog } from './publish/publish-dialog';
import { AsideBanner } from './save/aside-banner';
import { ConflictDialog } from './save/conflict-dialog';
import type { Mirror } from './save/mirror';
import type { Draft } from './save/use-draft';
import { useClipboard } from './use-clipboard';
import { VersionsPane } from './versions/versions-pane';

type OpenDialog = 'publish' | 'shortcuts' | 'conflict' | null;

export interface DesignerLayoutProps {
  readonly server: DesignerServer;
  readonly draft: Draft;
  readonly mirror: Mirror;
  readonly live: number | null;
  readonly mayPublish: boolean;
  readonly narrow: boolean;
  readonly tidying: boolean;
  readonly dialog: OpenDialog;
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onView: (view: CanvasView | null) => void;
  readonly onMenus: (menus: OpenMenus | null) => void;
  readonly onPublished: (number: number) => void;
}

/** Bars, rail, panes and dialogs around the canvas. */
export function DesignerLayout(props: DesignerLayoutProps) {
  const { server, draft, live, dialog, onDialog, narrow } = props;
  const t = useTranslations('designer');
  const { view, pane, togglePane } = useDesignerUi();
  const { changes, running } = useSinceLive(server, live);
  useActionShortcuts();
  useClipboard();
  useFileDrop();

  return (
    <div className="flex h-dvh flex-col bg-bg">
      <TopBar
        save={draft.state}
        onConflict={() => onDialog('conflict')}
        live={live}
        running={running}
        changes={changes}
        mayPublish={props.mayPublish && !narrow}
      />
      {draft.state.kind === 'conflict' && dialog !== 'conflict' && (
        <Banner
          tone="error"
          role="alert"
          className="m-2 mb-0"
          title={t('conflict.title')}
          action={
            <Button size="small" onClick={() => onDialog('conflict')}>
              {t('conflict.decide')}
            </Button>
          }
        >
          {t('conflict.banner')}
        </Banner>
      )}
      <AsideBanner mirror={props.mirror} state={draft.state} />
      <div className="flex min-h-0 flex-1">
        <Rail />
        {view === 'forms' ? (
          <FormsView />
        ) : narrow ? (
          <NarrowDesigner />
        ) : (
          <CanvasMenusProvider>
            {pane !== null && (
              <SidePane title={t(`rail.${pane}`)} onClose={() => togglePane(null)}>
                {pane === 'data' && <DataPane />}
                {pane === 'problems' && <ProblemsPane />}
                {pane === 'versions' && <VersionsPane server={server} live={live} />}
              </SidePane>
            )}
            <Middle {...props} />
            <PropertiesColumn />
          </CanvasMenusProvider>
        )}
      </div>
      {!narrow && <StatusBar />}
      <Announcer />
      <ShortcutsDialog open={dialog === 'shortcuts'} onOpenChange={(open) => onDialog(open ? 'shortcuts' : null)} />
      <ConflictDialog
        draft={draft}
        open={dialog === 'conflict' && draft.state.kind === 'conflict'}
        onOpenChange={(open) => onDialog(open ? 'conflict' : null)}
      />
      <PublishDialog
        open={dialog === 'publish'}
        onOpenChange={(open) => onDialog(open ? 'publish' : null)}
        server={server}
        draft={draft}
        live={live}
        onPublished={props.onPublished}
      />
    </div>
  );
}

function Middle({ onView, onMenus, tidying }: DesignerLayoutProps) {
  const t = useTranslations('designer.status');
  const { view, show, counts } = useDesignerUi();
  const { beside, keep } = useView(onView);
  useOpenMenus(onMenus, beside);
  return (
    <div className={cx('relative min-w-0 flex-1', tidying && 'docket-tidying')}>
      {view === 'list' ? (
        <div className="absolute inset-0 overflow-y-auto pt-11">
          <StepList />
        </div>
      ) : (
        <Canvas problems={counts} onView={keep} />
      )}
      <div className="absolute top-[15px] right-[15px] z-10">
        <Segmented
          label={t('view')}
          value={view}
          onValueChange={show}
          options={[
            { value: 'canvas', label: t('canvas') },
            { value: 'list', label: t('list') },
          ]}
        />
      </div>
    </div>
  );
}

function useView(onView: (view: CanvasView | null) => void) {
  const [view, setView] = useState<CanvasView | null>(null);
  const keep = useMemo(
    () => (next: CanvasView | null) => {
      setView(next);
      onView(next);
    },
    [onView],
  );
  return { beside: view?.beside, keep };
}

/** Hands the menus of the canvas to the actions outside it. */
function useOpenMenus(onMenus: (menus: OpenMenus | null) => void, beside: CanvasView['beside'] | undefined): void {
  const menus = useCanvasMenus();
  useEffect(() => {
    const place = (source: string) => beside?.(source) ?? { x: innerWidth / 2, y: innerHeight / 3 };
    onMenus({
      append: (source) => menus.append(source, place(source)),
      connect: (source) => menus.connect(source, place(source)),
    });
    return () => onMenus(null);
  }, [menus, onMenus, beside]);
}

function PropertiesColumn() {
  const [width, setWidth] = useState<number>(PANEL_WIDTH.usual);
  return (
    <div className="relative flex shrink-0 flex-col border-l border-line bg-surface" style={{ width }}>
      <PanelResizer width={width} onWidth={setWidth} />
      <Properties />
    </div>
  );
}

/** How much the draft differs from the live version, and how many instances run. */
function useSinceLive(server: DesignerServer, live: number | null) {
  const { workspace, processKey } = useDesigner();
  const definition = useDeferredValue(useDefinition());
  const version = useQuery({
    queryKey: ['designer', workspace, processKey, 'version', live],
    queryFn: () => (live === null ? null : server.version(live)),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const versions = useQuery({
    queryKey: ['designer', workspace, processKey, 'versions', live],
    queryFn: server.versions,
  });
  const changes = useMemo(
    () => (version.data ? compareDefinitions(version.data, definition).total : undefined),
    [version.data, definition],
  );
  const running = versions.data?.reduce((sum, one) => sum + one.running, 0) ?? 0;
  return { changes, running };
}
