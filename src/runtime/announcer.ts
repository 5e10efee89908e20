import type { Db } from '@/db/connect';
import { CHANNEL, type Change, encodeChange } from './change';

/** Changes are collected this long: a person cannot see the difference, and a busy server commits a twentieth as often. */
const COLLECT_MS = 40;

/**
 * Tells every process what changed, after its commit. Not inside it: PostgreSQL commits transactions that notify one after
 * the other, which would cost the runtime its group commit (bench/run.ts, `cte, notifying`). What a crash in these
 * milliseconds leaves unsaid, pages learn when they next ask.
 */
export function createAnnouncer(db: Db, onError: (error: unknown) => void) {
  let waiting = new Map<string, Change>();
  let timer: NodeJS.Timeout | null = null;
  let sending: Promise<unknown> = Promise.resolve();

  async function send(): Promise<void> {
    timer = null;
    const payloads = [...waiting.keys()];
    waiting = new Map();
    if (payloads.length === 0) return;
    // A notice is gone with a crash in any case: its commit need not wait for the disk, with others waiting behind it.
    await db.sql`select pg_notify(${CHANNEL}, payload), set_config('synchronous_commit', 'off', true)
      from unnest(${payloads}::text[]) as payload`;
  }
  function flush(): Promise<unknown> {
    if (timer) clearTimeout(timer);
    sending = sending.then(send).catch(onError);
    return sending;
  }
  return {
    announce(change: Change): void {
      waiting.set(encodeChange(change), change);
      timer ??= setTimeout(flush, COLLECT_MS);
    },
    /** Sends what is waiting; resolves when it has been sent. */
    flush,
  };
}
export type Announcer = ReturnType<typeof createAnnouncer>;
