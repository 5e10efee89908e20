import { APPEARANCES } from '@/elements/appearances';
import { type Direction, neighbour, STEP } from '../canvas/spatial';
import { deleteSelected } from '../commands/delete-selected';
import { moveBy } from '../commands/move';
import { duplicate } from '../commands/paste';
import { selectAll } from '../commands/select-all';
import { boxOf, elementOf } from '../editor/document';
import { executionOrder } from '../editor/graph-order';
import { NOTHING, selectElements } from '../editor/selection';
import type { Action, ActionContext } from './action';

const ARROW = { left: 'ArrowLeft', right: 'ArrowRight', up: 'ArrowUp', down: 'ArrowDown' } as const;
const anything = () => true;
const hasSelection = ({ editor }: ActionContext) => {
  const { elements, flows } = editor.state.selection;
  return elements.length + flows.length > 0;
};
const hasElements = ({ editor }: ActionContext) => editor.state.selection.elements.length > 0;
const editable = (context: ActionContext) => context.editable;
const both =
  (...tests: readonly ((context: ActionContext) => boolean)[]) =>
  (context: ActionContext) =>
    tests.every((test) => test(context));

/** The one element that is selected and may lead on. */
function oneSource({ editor }: ActionContext): string | undefined {
  const { elements, flows } = editor.state.selection;
  const [id] = elements;
  const element = id === undefined ? undefined : elementOf(editor.state.definition, id);
  const one = element !== undefined && elements.length === 1 && flows.length === 0;
  return one && APPEARANCES[element.kind].connects.outgoing ? element.id : undefined;
}

/** Every action, in the order of the shortcut sheet. */
export const ACTIONS: readonly Action[] = [
  {
    id: 'append',
    group: 'draw',
    keys: ['A'],
    scope: 'canvas',
    when: both(editable, (context) => oneSource(context) !== undefined),
    run: (context) => {
      const source = oneSource(context);
      if (source !== undefined) context.ask.append(source);
    },
  },
  {
    id: 'connect',
    group: 'draw',
    keys: ['C'],
    scope: 'canvas',
    when: both(editable, (context) => oneSource(context) !== undefined),
    run: (context) => {
      const source = oneSource(context);
      if (source !== undefined) context.ask.connect(source);
    },
  },
  {
    id: 'rename',
    group: 'draw',
    keys: ['F2', 'Enter', 'E'],
    scope: 'canvas',
    when: hasSelection,
    run: ({ ask }) => ask.rename(),
  },
  {
    id: 'tidy',
    group: 'draw',
    keys: ['Mod+Shift+L'],
    scope: 'everywhere',
    when: both(editable, ({ editor }) => editor.state.definition.logic.elements.length > 1),
    run: ({ ask }) => ask.tidy(),
  },
  {
    id: 'undo',
    group: 'edit',
    keys: ['Mod+Z'],
    scope: 'everywhere',
    when: both(editable, ({ editor }) => editor.state.undoes.length > 0),
    run: ({ editor }) => void editor.undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    scope: 'everywhere',
    when: both(editable, ({ editor }) => editor.state.redoes.length > 0),
    run: ({ editor }) => void editor.redo(),
  },
  { id: 'copy', group: 'edit', keys: ['Mod+C'], scope: 'event', when: hasElements, run: () => undefined },
  {
    id: 'cut',
    group: 'edit',
    keys: ['Mod+X'],
    scope: 'event',
    when: both(editable, hasElements),
    run: () => undefined,
  },
  { id: 'paste', group: 'edit', keys: ['Mod+V'], scope: 'event', when: editable, run: () => undefined },
  {
    id: 'duplicate',
    group: 'edit',
    keys: ['Mod+D', 'D'],
    scope: 'canvas',
    when: both(editable, hasElements),
    run: ({ editor, newId }) => {
      const { definition, selection } = editor.state;
      editor.run(duplicate(definition, { elements: selection.elements, newId }));
    },
  },
  {
    id: 'select-all',
    group: 'edit',
    keys: ['Mod+A'],
    scope: 'canvas',
    when: anything,
    run: ({ editor }) => editor.select(selectAll(editor.state.definition)),
  },
  {
    id: 'delete',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    scope: 'canvas',
    when: both(editable, hasSelection),
    run: ({ editor }) => void editor.run(deleteSelected(editor.state.definition, editor.state.selection)),
  },
  {
    id: 'delete-open',
    group: 'edit',
    keys: ['Shift+Delete'],
    scope: 'canvas',
    when: both(editable, hasSelection),
    run: ({ editor }) =>
      void editor.run(deleteSelected(editor.state.definition, editor.state.selection, { heal: false })),
  },
  {
    id: 'clear-selection',
    group: 'edit',
    keys: ['Escape'],
    scope: 'canvas',
    when: hasSelection,
    run: ({ editor }) => editor.select(NOTHING),
  },
  ...(['left', 'right', 'up', 'down'] as const).flatMap((direction) => [
    move(`move-${direction}`, direction, 10, 'Alt+'),
    move(`nudge-${direction}`, direction, 1, 'Alt+Shift+'),
  ]),
  ...(['left', 'right', 'up', 'down'] as const).map((direction) => go(direction)),
  {
    id: 'next-problem',
    group: 'go',
    keys: ['F8'],
    scope: 'everywhere',
    when: anything,
    run: ({ ask }) => ask.nextProblem(1),
  },
  {
    id: 'previous-problem',
    group: 'go',
    keys: ['Shift+F8'],
    scope: 'everywhere',
    when: anything,
    run: ({ ask }) => ask.nextProblem(-1),
  },
  view('fit', ['1'], ({ canvas }) => canvas?.fit()),
  {
    ...view('fit-selection', ['2'], ({ canvas, editor }) => canvas?.fit(editor.state.selection.elements)),
    when: hasElements,
  },
  view('actual-size', ['0'], ({ canvas }) => canvas?.zoomTo(1)),
  view('zoom-in', ['+', '='], ({ canvas }) => canvas?.zoomBy(1.25)),
  view('zoom-out', ['-'], ({ canvas }) => canvas?.zoomBy(0.8)),
  view('toggle-list', ['O'], ({ ask }) => ask.toggleList()),
  view('shortcuts', ['?'], ({ ask }) => ask.shortcuts()),
  {
    id: 'save',
    group: 'process',
    keys: ['Mod+S'],
    scope: 'everywhere',
    when: editable,
    run: ({ ask }) => ask.save(),
  },
  {
    id: 'publish',
    group: 'process',
    keys: ['Mod+Shift+P'],
    scope: 'everywhere',
    when: editable,
    run: ({ ask }) => ask.publish(),
  },
];

export type ActionId = string;

/** The action of this name; an unknown name is a mistake in the program. */
export function actionOf(id: ActionId): Action {
  const action = ACTIONS.find((one) => one.id === id);
  if (action === undefined) throw new Error(`Expected an action called "${id}" in the registry`);
  return action;
}

function move(id: string, direction: Direction, by: number, modifier: string): Action {
  return {
    id,
    group: 'move',
    keys: [`${modifier}${ARROW[direction]}`],
    scope: 'canvas',
    when: both(editable, hasElements),
    run: ({ editor }) => {
      const { x, y } = STEP[direction];
      editor.run(moveBy(editor.state.definition, editor.state.selection.elements, { x: x * by, y: y * by }));
    },
  };
}

function go(direction: Direction): Action {
  return {
    id: `go-${direction}`,
    group: 'go',
    keys: [ARROW[direction]],
    scope: 'canvas',
    when: ({ editor }) => editor.state.definition.logic.elements.length > 0,
    run: ({ editor, canvas }) => {
      const { definition, selection } = editor.state;
      const from = selection.elements.at(-1);
      const boxes = new Map(definition.logic.elements.map((element) => [element.id, boxOf(definition, element)]));
      // With nothing selected an arrow begins where the process begins.
      const to = from === undefined ? executionOrder(definition)[0] : neighbour(boxes, from, direction);
      if (to === undefined) return;
      editor.select(selectElements(to));
      canvas?.focus(to);
    },
  };
}

function view(id: string, keys: readonly string[], run: (context: ActionContext) => void): Action {
  return { id, group: 'view', keys, scope: 'canvas', when: anything, run };
}
