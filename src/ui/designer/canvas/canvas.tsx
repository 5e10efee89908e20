'use client';
import '@xyflow/react/dist/base.css';
import './canvas.css';
import {
  Background,
  BackgroundVariant,
  type Connection,
  ConnectionMode,
  type EdgeChange,
  MiniMap,
  type NodeChange,
  Panel,
  ReactFlow,
  SelectionMode,
} from '@xyflow/react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useCallback, useMemo, useState } from 'react';
import { APPEARANCES } from '@/elements/appearances';
import { isElementKind } from '@/elements/schemas';
import type { Point } from '@/model/element';
import { addElement } from '../commands/add-element';
import { connect } from '../commands/connect';
import { moveTo } from '../commands/move';
import { reconnect } from '../commands/reconnect';
import { useDefinition, useDesigner, useSelection } from '../designer-context';
import { useDiagramWords } from '../diagram/use-diagram-words';
import { whyNoFlow } from '../editor/document';
import type { ProblemCounts } from '../problems/count-problems';
import { useCanvasMenus } from './canvas-menus';
import type { ElementNode as ElementNodeType, FlowEdge as FlowEdgeType } from './canvas-types';
import type { CanvasView } from './canvas-view';
import { ElementNode } from './element-node';
import { FIT } from './first-viewport';
import { FlowEdge } from './flow-edge';
import { KIND_TYPE, Palette } from './palette';
import { selectionAfter } from './selection-after';
import { useAriaLabels } from './use-aria-labels';
import { useCanvasEdges } from './use-canvas-edges';
import { useCanvasNodes } from './use-canvas-nodes';
import { useCanvasView } from './use-canvas-view';
import { useFocusSelects } from './use-focus-selects';

// Made once: React Flow renders everything anew when these are other objects.
const NODE_TYPES = { element: ElementNode };
const EDGE_TYPES = { flow: FlowEdge };
const GRID: [number, number] = [4, 4];
const MINIMAP = { width: 168, height: 104 };
const NOT_DRAGGED: ReadonlyMap<string, Point> = new Map();
const PAN_BUTTONS = [1, 2];
const MULTI_KEYS = ['Shift', 'Meta', 'Control'];

/**
 * The diagram to draw on. React Flow shows and drags; the document is the editor's: a drag becomes one change when it
 * ends, a selection is told to the editor, nothing is kept twice.
 */
export function Canvas({
  problems,
  onView,
}: {
  readonly problems: ProblemCounts;
  readonly onView: (view: CanvasView | null) => void;
}) {
  const t = useTranslations('designer');
  const { editor, newId, editable, locale, names } = useDesigner();
  const definition = useDefinition();
  const selection = useSelection();
  const menus = useCanvasMenus();
  const words = useDiagramWords(definition, locale, names);
  const [dragged, setDragged] = useState(NOT_DRAGGED);
  const input = { definition, words, selection, problems, dragged };
  const nodes = useCanvasNodes(input);
  const edges = useCanvasEdges(input);
  const { toFlow } = useCanvasView(onView);
  const ariaLabels = useAriaLabels();
  const focusSelects = useFocusSelects(editor);

  const onNodesChange = useCallback(
    (changes: NodeChange<ElementNodeType>[]) => {
      const moved = changes.flatMap((change) =>
        change.type === 'position' && change.position !== undefined && change.dragging === true
          ? [[change.id, change.position] as const]
          : [],
      );
      if (moved.length > 0) setDragged((before) => new Map([...before, ...moved]));
      editor.select(selectionAfter(editor.state.selection, changes, 'elements'));
    },
    [editor],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdgeType>[]) => editor.select(selectionAfter(editor.state.selection, changes, 'flows')),
    [editor],
  );
  const dropped = useCallback(
    (_: unknown, __: unknown, moved: readonly ElementNodeType[]) => {
      editor.run(moveTo(new Map(moved.map(({ id, position }) => [id, position]))));
      setDragged(NOT_DRAGGED);
    },
    [editor],
  );
  const droppedSelection = useCallback(
    (event: unknown, moved: readonly ElementNodeType[]) => dropped(event, undefined, moved),
    [dropped],
  );

  const mayConnect = useCallback(
    ({ source, target }: Connection | FlowEdgeType) => whyNoFlow(editor.state.definition, source, target) === undefined,
    [editor],
  );
  const onConnect = useCallback(
    ({ source, target }: Connection) =>
      editor.run(connect(editor.state.definition, { source, target, flow: newId('flow') })),
    [editor, newId],
  );

  const onDrop = (event: DragEvent) => {
    const kind = event.dataTransfer.getData(KIND_TYPE);
    if (!isElementKind(kind)) return;
    event.preventDefault();
    const at = toFlow({ x: event.clientX, y: event.clientY });
    const { width, height } = APPEARANCES[kind].size;
    editor.run(addElement({ id: newId(kind), kind, at: { x: at.x - width / 2, y: at.y - height / 2 } }));
  };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(KIND_TYPE)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };

  const minimapColour = useMemo(
    () => (node: ElementNodeType) =>
      node.data.errors > 0
        ? 'var(--color-overdue)'
        : node.selected === true
          ? 'var(--color-accent)'
          : 'var(--color-control)',
    [],
  );

  return (
    <ReactFlow<ElementNodeType, FlowEdgeType>
      data-canvas
      aria-label={t('canvas.label')}
      ariaLabelConfig={ariaLabels}
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onNodeDragStop={dropped}
      onSelectionDragStop={droppedSelection}
      isValidConnection={mayConnect}
      onConnect={onConnect}
      onConnectEnd={(event, connection) => {
        if (!editable || connection.isValid === true || connection.fromNode === null) return;
        const point = 'changedTouches' in event ? event.changedTouches[0] : event;
        if (point === undefined) return;
        const at = { x: point.clientX, y: point.clientY };
        const node = document.elementFromPoint(at.x, at.y)?.closest('.react-flow__node')?.getAttribute('data-id');
        const source = connection.fromNode.id;
        // Anywhere on an element counts as its handle; on the empty canvas the menu asks what shall stand there.
        if (node !== undefined && node !== null)
          onConnect({ source, target: node, sourceHandle: null, targetHandle: null });
        else menus.drop(source, at, toFlow(at));
      }}
      onReconnect={(edge, to) =>
        editor.run(reconnect(editor.state.definition, { flow: edge.id, source: to.source, target: to.target }))
      }
      onDrop={onDrop}
      onDragOver={onDragOver}
      onFocus={focusSelects}
      onlyRenderVisibleElements
      connectionMode={ConnectionMode.Loose}
      connectionRadius={28}
      reconnectRadius={14}
      nodesDraggable={editable}
      nodesConnectable={editable}
      edgesReconnectable={editable}
      nodesFocusable
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={MULTI_KEYS}
      panActivationKeyCode="Space"
      selectionOnDrag
      selectionMode={SelectionMode.Partial}
      panOnDrag={PAN_BUTTONS}
      panOnScroll
      selectNodesOnDrag={false}
      nodeDragThreshold={3}
      snapToGrid
      snapGrid={GRID}
      minZoom={0.15}
      maxZoom={2}
      fitView
      fitViewOptions={FIT}
      elevateNodesOnSelect={false}
    >
      <Background variant={BackgroundVariant.Dots} gap={20} size={1.5} color="var(--color-dot)" />
      {editable && (
        <Panel position="top-left" className="docket-panel">
          <Palette />
        </Panel>
      )}
      <MiniMap
        pannable
        zoomable
        nodeColor={minimapColour}
        maskColor="color-mix(in srgb, var(--color-sub) 70%, transparent)"
        bgColor="var(--color-surface)"
        className="docket-minimap"
        style={MINIMAP}
        position="bottom-right"
      />
    </ReactFlow>
  );
}
