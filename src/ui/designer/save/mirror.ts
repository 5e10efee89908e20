import type { ProcessDefinition } from '@/definition/definition';
import { parseDefinition } from '@/definition/parse';

/**
 * Unsaved work in the browser's storage. One entry per tab: two tabs of one person never overwrite each other's. The tab's
 * name survives a reload (sessionStorage); an entry whose tab has not written for a while belongs to nobody and is offered
 * to the next tab that opens the process.
 */
export interface Mirror {
  keep(base: number, definition: ProcessDefinition): void;
  forget(): void;
  /** What this tab, or one that is gone, left unsaved. */
  left(): Left | undefined;
  /** Sets my work aside when theirs is loaded: the last one is kept. */
  setAside(definition: ProcessDefinition): void;
  aside(): Left | undefined;
  forgetAside(): void;
}

export interface Left {
  readonly base: number;
  readonly definition: ProcessDefinition;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Storages {
  readonly local: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly session: Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => number;
  readonly newTab: () => string;
}

/** Tabs with a connection write and forget within seconds; offline ones write at each change. */
const ABANDONED_MS = 60_000;

export function createMirror(workspace: string, process: string, storages: Storages): Mirror {
  const { local, session, now } = storages;
  const prefix = `docket.draft.${workspace}.${process}.`;
  const aside = `docket.aside.${workspace}.${process}`;
  const mine = prefix + tabName();

  function tabName(): string {
    const known = quietly(() => session.getItem('docket.tab'));
    if (typeof known === 'string') return known;
    const name = storages.newTab();
    quietly(() => session.setItem('docket.tab', name));
    return name;
  }

  function read(key: string): Left | undefined {
    const text = quietly(() => local.getItem(key));
    if (typeof text !== 'string') return undefined;
    const json: unknown = quietly(() => JSON.parse(text));
    if (!isEntry(json)) return undefined;
    // From storage anything may come: an older program's format, another one's key.
    const parsed = parseDefinition(json.definition);
    return parsed.ok ? { base: json.base, at: json.at, definition: parsed.value } : undefined;
  }

  function write(key: string, base: number, definition: ProcessDefinition): void {
    quietly(() => local.setItem(key, JSON.stringify({ base, at: now(), definition })));
  }

  function abandoned(): string | undefined {
    const keys: string[] = [];
    for (let index = 0; index < local.length; index += 1) {
      const key = local.key(index);
      if (key !== null && key !== mine && key.startsWith(prefix)) keys.push(key);
    }
    return keys.find((key) => now() - (read(key)?.at ?? now()) > ABANDONED_MS);
  }

  return {
    keep: (base, definition) => write(mine, base, definition),
    forget: () => {
      quietly(() => local.removeItem(mine));
    },
    left() {
      const own = read(mine);
      if (own !== undefined) return own;
      const key = quietly(abandoned);
      const found = key === undefined ? undefined : read(key);
      if (key !== undefined && found !== undefined) {
        write(mine, found.base, found.definition);
        quietly(() => local.removeItem(key));
      }
      return found;
    },
    setAside: (definition) => write(aside, 0, definition),
    aside: () => read(aside),
    forgetAside: () => {
      quietly(() => local.removeItem(aside));
    },
  };
}

/** Storage may be full, switched off or forbidden; then there is no mirror, and editing goes on. */
function quietly<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function isEntry(json: unknown): json is { base: number; at: number; definition: unknown } {
  return (
    typeof json === 'object' &&
    json !== null &&
    'base' in json &&
    typeof json.base === 'number' &&
    'at' in json &&
    typeof json.at === 'number' &&
    'definition' in json
  );
}
