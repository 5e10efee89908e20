/** Something changed; ids only, whoever is told asks for the rest under their own rights. */
export interface Note {
  readonly workspace: string;
  readonly kind: 'task' | 'instance' | 'process';
  readonly instance?: string;
  readonly task?: string;
}

export type Ending = 'ended' | 'stopping';
export interface Subscription {
  /**
   * Notes since the last call; empty after `withinMs` without one. `ended`: nobody listens, or may listen, any more;
   * `stopping`: this process is going, and another one will serve.
   */
  next(withinMs: number): Promise<readonly Note[] | Ending>;
  end(): void;
}

/** Connections of one person to one process: more tabs than that ask again by themselves. */
export const SUBSCRIPTIONS_PER_USER = 5;
/** Above this many waiting notes only "something of this kind changed" is told. */
const WAITING = 100;

/**
 * Hands what PostgreSQL notifies to the open subscriptions of this process. Holds nothing that another process lacks: a
 * subscription that breaks off misses nothing that asking again would not show.
 */
export class LiveHub {
  readonly #open = new Set<Open>();

  /** Null = this person has too many open already. */
  subscribe(of: { workspace: string; user: string; session: string }): Subscription | null {
    const mine = [...this.#open].filter((one) => one.user === of.user);
    if (mine.length >= SUBSCRIPTIONS_PER_USER) return null;
    const open = new Open(of.workspace, of.user, of.session, () => this.#open.delete(open));
    this.#open.add(open);
    return open;
  }

  publish(note: Note): void {
    for (const one of this.#open) if (one.workspace === note.workspace) one.add(note);
  }

  /** Changes may have been missed: everybody is told that anything may have changed. */
  publishAll(): void {
    for (const one of this.#open) {
      for (const kind of ['task', 'instance', 'process'] as const) one.add({ workspace: one.workspace, kind });
    }
  }

  /** Signed out or revoked: told at once here; other processes find out at their next look. */
  endSessions(ids: readonly string[]): void {
    const ended = new Set(ids);
    for (const one of [...this.#open]) if (ended.has(one.session)) one.end();
  }

  /** The process is going: streams break off, and browsers come back to the next one. */
  stop(): void {
    for (const one of [...this.#open]) one.end('stopping');
  }

  /** Number of open subscriptions. */
  get size(): number {
    return this.#open.size;
  }
}

class Open implements Subscription {
  #waiting = new Map<string, Note>();
  #wake: (() => void) | null = null;
  #ending: Ending | null = null;

  constructor(
    readonly workspace: string,
    readonly user: string,
    readonly session: string,
    private readonly forget: () => void,
  ) {}

  add(note: Note): void {
    if (this.#waiting.size >= WAITING) {
      this.#waiting = new Map([...this.#waiting.values()].map(({ workspace, kind }) => [kind, { workspace, kind }]));
      this.#waiting.set(note.kind, { workspace: note.workspace, kind: note.kind });
    } else {
      this.#waiting.set([note.kind, note.instance ?? '', note.task ?? ''].join(), note);
    }
    this.#wake?.();
  }

  async next(withinMs: number): Promise<readonly Note[] | Ending> {
    if (this.#ending === null && this.#waiting.size === 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = null;
    }
    if (this.#ending !== null) return this.#ending;
    const notes = [...this.#waiting.values()];
    this.#waiting.clear();
    return notes;
  }

  end(how: Ending = 'ended'): void {
    this.#ending ??= how;
    this.forget();
    this.#wake?.();
  }
}
