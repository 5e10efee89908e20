/** Something changed; ids only, whoever is told asks for the rest under their own rights. */
export interface Note {
  readonly workspace: string;
  readonly kind: 'task' | 'instance' | 'process';
  readonly instance?: string;
  readonly task?: string;
}

export interface Subscription {
  /** Notes since the last call; empty after `withinMs` without one, null when the subscription has ended. */
  next(withinMs: number): Promise<readonly Note[] | null>;
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

  /** Number of open subscriptions. */
  get size(): number {
    return this.#open.size;
  }
}

class Open implements Subscription {
  #waiting = new Map<string, Note>();
  #wake: (() => void) | null = null;
  #ended = false;

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

  async next(withinMs: number): Promise<readonly Note[] | null> {
    if (!this.#ended && this.#waiting.size === 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = null;
    }
    if (this.#ended) return null;
    const notes = [...this.#waiting.values()];
    this.#waiting.clear();
    return notes;
  }

  end(): void {
    this.#ended = true;
    this.forget();
    this.#wake?.();
  }
}
