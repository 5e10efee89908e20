import { describe, expect, it } from 'vitest';
import en from '@/messages/en/designer.json';
import zh from '@/messages/zh/designer.json';
import { inspection } from '../commands/test-sample';
import { selectElements } from '../editor/selection';
import type { ActionContext, Asks } from './action';
import { ACTIONS, actionOf } from './registry';

function context(over: Partial<ActionContext> = {}) {
  const asked: string[] = [];
  const ask = new Proxy({} as Asks, { get: (_, name) => () => asked.push(String(name)) });
  const made = inspection();
  return {
    asked,
    ...made,
    context: {
      editor: made.editor,
      newId: made.newId,
      canvas: null,
      editable: true,
      ask,
      ...over,
    } satisfies ActionContext,
  };
}

describe('the registry', () => {
  it('gives no two actions the same key or name', () => {
    const keys = ACTIONS.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(ACTIONS.map((action) => action.id)).size).toBe(ACTIONS.length);
  });

  it('has a title in both languages for every action', () => {
    for (const { id } of ACTIONS) {
      expect(zh.actions, id).toHaveProperty(id);
      expect(en.actions, id).toHaveProperty(id);
    }
  });

  it('lets those who may only look change nothing', () => {
    const made = context({ editable: false });
    made.editor.select(selectElements('check'));
    for (const action of ACTIONS) if (action.when(made.context)) action.run(made.context);
    expect(made.editor.state.undoes).toEqual([]);
  });

  it('goes along the diagram with the arrows, from the start', () => {
    const made = context();
    const right = actionOf('go-right');
    const seen = [1, 2, 3, 4].map(() => {
      right.run(made.context);
      return made.editor.state.selection.elements[0];
    });
    expect(seen).toEqual(['start', 'check', 'urgent', 'repair']);
  });

  it('appends and connects only from one element that may lead on', () => {
    const made = context();
    const append = actionOf('append');
    expect(append.when(made.context)).toBe(false);
    made.editor.select(selectElements('end'));
    expect(append.when(made.context)).toBe(false);
    made.editor.select(selectElements('check', 'repair'));
    expect(append.when(made.context)).toBe(false);
    made.editor.select(selectElements('check'));
    append.run(made.context);
    expect(made.asked).toEqual(['append']);
  });

  it('moves, deletes, undoes and redoes what is selected', () => {
    const { context: with_, editor, definition } = context();
    const first = definition();
    editor.select(selectElements('check'));
    actionOf('move-down').run(with_);
    expect(definition().layout.elements['check']?.y).toBe((first.layout.elements['check']?.y ?? 0) + 10);
    actionOf('delete').run(with_);
    expect(definition().logic.elements).toHaveLength(4);
    actionOf('undo').run(with_);
    actionOf('undo').run(with_);
    expect(definition()).toEqual(first);
    actionOf('redo').run(with_);
    expect(definition()).not.toEqual(first);
  });
});
