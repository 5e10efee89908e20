import { apply, type Patches } from 'mutative';
import type { ProcessDefinition } from '@/definition/definition';
import type { Change, Label } from './change';
import { NOTHING, type Selection, sameSelection } from './selection';
import { withPatches } from './with-patches';

/**
 * The document being edited, its selection and its history. Knows no React and no command: `run` applies any Change,
 * keeps the patches both ways and tells the listeners.
 *
 * Invariants (editor.property.test.ts): undoing everything gives the first document again; redoing everything gives the
 * last; the selection names only what exists.
 */
export interface Editor {
  readonly state: EditorState;
  /** Applies the change. False when there is none or when it leaves everything as it was. */
  run(change: Change | undefined): boolean;
  undo(): Label | undefined;
  redo(): Label | undefined;
  select(selection: Selection): void;
  /** Another document in place of this one (theirs after a conflict, an imported file): one undoable change. */
  replace(definition: ProcessDefinition, label: Label): void;
  subscribe(listener: () => void): () => void;
}

export interface EditorState {
  readonly definition: ProcessDefinition;
  readonly selection: Selection;
  readonly undoes: readonly Entry[];
  readonly redoes: readonly Entry[];
}

export interface Entry {
  readonly label: Label;
  readonly joins?: string | undefined;
  readonly at: number;
  readonly forward: Patches<true>;
  readonly back: Patches<true>;
  readonly before: Selection;
  readonly after: Selection;
}

/** Typing pauses longer than this begin a new entry. */
export const JOIN_WITHIN_MS = 1500;
/** Older entries are forgotten: patches of a long session would otherwise grow without end. */
const ENTRIES = 500;

/** An editor of `definition`. `now` in milliseconds decides only what is joined. */
export function createEditor(definition: ProcessDefinition, now: () => number): Editor {
  let state: EditorState = { definition, selection: NOTHING, undoes: [], redoes: [] };
  const listeners = new Set<() => void>();

  function become(next: EditorState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function run(change: Change | undefined): boolean {
    if (change === undefined) return false;
    let wanted: Selection | undefined;
    const [next, forward, back] = withPatches(state.definition, (draft) => {
      wanted = change.recipe(draft);
    });
    if (forward.length === 0) return false;
    const selection = existing(next, wanted ?? state.selection);
    const entry: Entry = {
      label: change.label,
      joins: change.joins,
      at: now(),
      forward,
      back,
      before: state.selection,
      after: selection,
    };
    become({ definition: next, selection, undoes: joined(state, entry), redoes: [] });
    return true;
  }

  function undo(): Label | undefined {
    const entry = state.undoes.at(-1);
    if (entry === undefined) return undefined;
    const definition = apply(state.definition, entry.back);
    become({
      definition,
      selection: existing(definition, entry.before),
      undoes: state.undoes.slice(0, -1),
      redoes: [...state.redoes, entry],
    });
    return entry.label;
  }

  function redo(): Label | undefined {
    const entry = state.redoes.at(-1);
    if (entry === undefined) return undefined;
    const definition = apply(state.definition, entry.forward);
    become({
      definition,
      selection: existing(definition, entry.after),
      undoes: [...state.undoes, entry],
      redoes: state.redoes.slice(0, -1),
    });
    return entry.label;
  }

  function select(selection: Selection): void {
    if (!sameSelection(selection, state.selection)) become({ ...state, selection });
  }

  function replace(next: ProcessDefinition, label: Label): void {
    if (next === state.definition) return;
    const entry: Entry = {
      label,
      at: now(),
      forward: [{ op: 'replace', path: [], value: next }],
      back: [{ op: 'replace', path: [], value: state.definition }],
      before: state.selection,
      after: NOTHING,
    };
    become({ definition: next, selection: NOTHING, undoes: [...state.undoes, entry], redoes: [] });
  }

  return {
    get state() {
      return state;
    },
    run,
    undo,
    redo,
    select,
    replace,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function joined(state: EditorState, entry: Entry): readonly Entry[] {
  const last = state.undoes.at(-1);
  const joins =
    last !== undefined &&
    entry.joins !== undefined &&
    last.joins === entry.joins &&
    state.redoes.length === 0 &&
    entry.at - last.at <= JOIN_WITHIN_MS;
  if (!joins) return [...state.undoes, entry].slice(-ENTRIES);
  const whole: Entry = {
    ...entry,
    forward: [...last.forward, ...entry.forward],
    back: [...entry.back, ...last.back],
    before: last.before,
  };
  return [...state.undoes.slice(0, -1), whole];
}

/** The selection without what the definition does not hold. */
function existing(definition: ProcessDefinition, selection: Selection): Selection {
  if (selection.elements.length === 0 && selection.flows.length === 0) return selection;
  const elements = new Set(definition.logic.elements.map((element) => element.id));
  const flows = new Set(definition.logic.flows.map((flow) => flow.id));
  const kept: Selection = {
    elements: selection.elements.filter((id) => elements.has(id)),
    flows: selection.flows.filter((id) => flows.has(id)),
  };
  return sameSelection(kept, selection) ? selection : kept;
}
