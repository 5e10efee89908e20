import { describe, expect, it } from 'vitest';
import { emptyDefinition } from '@/definition/empty';
import { createMirror, type Storages } from './mirror';

function storage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

const draft = (name: string) => emptyDefinition('p', { zh: '', en: name });

function browser() {
  const local = storage();
  let now = 1_000_000;
  let tabs = 0;
  const tab = (session = storage()): Storages => ({
    local,
    session,
    now: () => now,
    newTab: () => {
      tabs += 1;
      return `tab-${tabs}`;
    },
  });
  return {
    local,
    tab,
    wait: (ms: number) => {
      now += ms;
    },
  };
}

describe('the mirror', () => {
  it('gives back after a reload of the same tab what was not saved', () => {
    const { tab } = browser();
    const session = storage();
    createMirror('w', 'p', tab(session)).keep(4, draft('unsaved'));
    expect(createMirror('w', 'p', tab(session)).left()).toMatchObject({
      base: 4,
      definition: { name: { en: 'unsaved' } },
    });
  });

  it('does not give one tab the work of another that is alive', () => {
    const { tab } = browser();
    createMirror('w', 'p', tab()).keep(4, draft('unsaved'));
    expect(createMirror('w', 'p', tab()).left()).toBeUndefined();
  });

  it('gives the work of a tab that is gone to the next one, once', () => {
    const { tab, wait } = browser();
    createMirror('w', 'p', tab()).keep(4, draft('unsaved'));
    wait(120_000);
    expect(createMirror('w', 'p', tab()).left()?.definition.name.en).toBe('unsaved');
    expect(createMirror('w', 'p', tab()).left()).toBeUndefined();
  });

  it('knows processes and workspaces apart', () => {
    const { tab } = browser();
    const session = storage();
    createMirror('w', 'p', tab(session)).keep(4, draft('unsaved'));
    expect(createMirror('w', 'q', tab(session)).left()).toBeUndefined();
    expect(createMirror('x', 'p', tab(session)).left()).toBeUndefined();
  });

  it('ignores what is no definition', () => {
    const { tab, local } = browser();
    const session = storage();
    const mirror = createMirror('w', 'p', tab(session));
    for (const text of ['', '{', '{"base":1,"at":1,"definition":{"__proto__":{}}}', '"x"']) {
      local.items.set('docket.draft.w.p.tab-1', text);
      expect(mirror.left()).toBeUndefined();
    }
  });

  it('does without storage when there is none', () => {
    const broken = () => {
      throw new Error('denied');
    };
    const mirror = createMirror('w', 'p', {
      local: { getItem: broken, setItem: broken, removeItem: broken, key: broken, length: 1 },
      session: { getItem: broken, setItem: broken },
      now: () => 0,
      newTab: () => 'tab',
    });
    mirror.keep(1, draft('a'));
    expect(mirror.left()).toBeUndefined();
  });
});
