import type { Element, Form, ProcessDefinition } from '@/definition/definition';
import type { Flow, Point } from '@/model/element';
import type { Variable } from '@/model/variable';
import type { Selection } from './selection';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A definition a recipe may write to: lists, flows and places in place; conditions and fields only as wholes. */
export interface DefinitionDraft extends Writable<Pick<ProcessDefinition, 'name' | 'documentation'>> {
  readonly logic: {
    readonly elements: Element[];
    readonly flows: Writable<Flow>[];
    readonly variables: Variable[];
  };
  readonly forms: Form[];
  readonly layout: { readonly elements: Record<string, Writable<Point>> };
}

/** What a change is called in the history: a key under `designer.history` and its values. */
export interface Label {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * One undoable change of the document. Commands (../commands) answer a change, or undefined when they do not apply;
 * only the editor applies it. A recipe that leaves the document as it was makes no entry in the history.
 */
export interface Change {
  readonly label: Label;
  /** Changes in a row with the same name become one entry: typing, nudging with the arrow keys. */
  readonly joins?: string;
  /** Changes the draft; answers what is selected afterwards (default: unchanged). */
  readonly recipe: (draft: DefinitionDraft) => Selection | undefined;
}
