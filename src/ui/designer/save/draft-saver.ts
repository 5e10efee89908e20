import type { ProcessDefinition } from '@/definition/definition';

/**
 * Saves the draft while it is edited. Life of a change: kept in the mirror at once, sent when typing pauses, acknowledged
 * with the next revision, then the mirror is emptied. One request at a time; what changes meanwhile follows.
 *
 * Every save names the revision it builds on. When the server has a newer one, saving stops (`conflict`) until somebody
 * decides: `takeOver` saves onto theirs, `adopt` goes on from theirs. Without a connection it tries again by itself.
 *
 * Invariant (draft-saver.test.ts): a definition handed to `changed` is in the mirror or acknowledged, at every moment.
 */
export interface DraftSaver {
  readonly state: SaveState;
  /** The revision the next save builds on. */
  readonly base: number;
  changed(definition: ProcessDefinition): void;
  /** Sends what is unsaved now; resolves when nothing is under way. */
  flush(): Promise<SaveState>;
  /** After a conflict: mine, saved onto their revision. */
  takeOver(theirRevision: number): Promise<SaveState>;
  /** After a conflict: theirs is what is edited now; nothing is to be saved. */
  adopt(theirRevision: number): void;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

export type SaveState =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly changes: number }
  | { readonly kind: 'conflict' }
  /** Refused for another reason (too large, no right any more): said in words, tried again with the next change. */
  | { readonly kind: 'refused'; readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'stale' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

export interface SaverPorts {
  readonly save: (base: number, definition: ProcessDefinition) => Promise<SaveAnswer>;
  /** Where unsaved work survives a reload. */
  readonly mirror: { keep(base: number, definition: ProcessDefinition): void; forget(): void };
  /** Runs later; answers how to call it off. */
  readonly later: (run: () => void, ms: number) => () => void;
}

/** A save follows the last change by this; well under two seconds, and one request for a word, not for a letter. */
export const IDLE_MS = 800;
const RETRY_MS = { first: 2_000, most: 30_000 } as const;

export function createDraftSaver(ports: SaverPorts, revision: number): DraftSaver {
  let base = revision;
  let state: SaveState = { kind: 'saved', revision };
  let pending: ProcessDefinition | undefined;
  let changes = 0;
  let running: Promise<void> | undefined;
  let cancel: (() => void) | undefined;
  let retryMs: number = RETRY_MS.first;
  let stopped = false;
  const listeners = new Set<() => void>();

  function become(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function schedule(ms: number): void {
    cancel?.();
    cancel = ports.later(() => {
      cancel = undefined;
      void send();
    }, ms);
  }

  function send(): Promise<void> {
    if (running !== undefined) return running;
    const definition = pending;
    if (definition === undefined || state.kind === 'conflict' || stopped) return Promise.resolve();
    cancel?.();
    cancel = undefined;
    if (state.kind !== 'offline') become({ kind: 'saving' });
    running = ports.save(base, definition).then((answer) => {
      running = undefined;
      settle(definition, answer);
    });
    return running;
  }

  function settle(sent: ProcessDefinition, answer: SaveAnswer): void {
    switch (answer.kind) {
      case 'saved':
        base = answer.revision;
        retryMs = RETRY_MS.first;
        if (pending === sent) {
          pending = undefined;
          changes = 0;
          ports.mirror.forget();
          become({ kind: 'saved', revision: base });
        } else if (pending !== undefined) {
          ports.mirror.keep(base, pending);
          become({ kind: 'saving' });
          if (cancel === undefined) schedule(IDLE_MS);
        }
        return;
      case 'stale':
        become({ kind: 'conflict' });
        return;
      case 'offline':
        become({ kind: 'offline', changes });
        schedule(retryMs);
        retryMs = Math.min(retryMs * 2, RETRY_MS.most);
        return;
      case 'refused':
        become(answer);
        return;
    }
  }

  return {
    get state() {
      return state;
    },
    get base() {
      return base;
    },
    changed(definition) {
      pending = definition;
      changes += 1;
      ports.mirror.keep(base, definition);
      if (state.kind === 'conflict') return;
      if (state.kind === 'offline') {
        become({ kind: 'offline', changes });
        if (cancel === undefined && running === undefined) schedule(retryMs);
        return;
      }
      if (state.kind !== 'saving') become({ kind: 'saving' });
      schedule(IDLE_MS);
    },
    async flush() {
      // What changed while a request was under way needs another one.
      for (let turn = 0; turn < 3 && pending !== undefined && state.kind !== 'conflict'; turn += 1) {
        await send();
        if (state.kind === 'offline' || state.kind === 'refused') break;
      }
      return state;
    },
    async takeOver(theirRevision) {
      base = theirRevision;
      if (pending !== undefined) ports.mirror.keep(base, pending);
      become({ kind: 'saving' });
      await send();
      return state;
    },
    adopt(theirRevision) {
      base = theirRevision;
      pending = undefined;
      changes = 0;
      cancel?.();
      cancel = undefined;
      ports.mirror.forget();
      become({ kind: 'saved', revision: theirRevision });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      cancel?.();
      listeners.clear();
    },
  };
}
