import type { CanvasView } from '../canvas/canvas-view';
import type { Editor } from '../editor/editor';
import type { NewId } from '../editor/new-id';

/**
 * Something a person can do in the designer. The one list of them (registry.ts) feeds the keyboard, the shortcut sheet,
 * the tooltips and the tests; its titles are `designer.actions.<id>`.
 */
export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  /** As `shortcutOf` of the kit writes them; the first is the one that is shown. */
  readonly keys: readonly string[];
  /**
   * `canvas`: only while the keyboard is on the canvas or nowhere (single letters, arrows). `everywhere`: also beside it,
   * but never in a text. `event`: the browser's copy, cut and paste events do it, because they alone work on plain HTTP.
   */
  readonly scope: 'canvas' | 'everywhere' | 'event';
  /** Whether it would do anything now. */
  readonly when: (context: ActionContext) => boolean;
  readonly run: (context: ActionContext) => void;
}

export const ACTION_GROUPS = ['draw', 'edit', 'move', 'go', 'view', 'process'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface ActionContext {
  readonly editor: Editor;
  readonly newId: NewId;
  readonly canvas: CanvasView | null;
  /** False for those who may only look. */
  readonly editable: boolean;
  readonly ask: Asks;
}

/** What actions ask of the screen around the canvas. */
export interface Asks {
  append(source: string): void;
  connect(source: string): void;
  rename(): void;
  tidy(): void;
  nextProblem(by: 1 | -1): void;
  shortcuts(): void;
  publish(): void;
  save(): void;
  toggleList(): void;
}
