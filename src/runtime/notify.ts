import postgres from 'postgres';
import { CHANNEL, type Change, decodeChange } from './change';

export type { Change } from './change';

export interface Listener {
  readonly onChange: (change: Change) => void;
  /** The connection was lost and is back: changes in between were not heard, so everything shown is to be asked anew. */
  readonly onResync: () => void;
}

/**
 * Hears what changes, on a connection of its own (`directUrl` must lead to PostgreSQL itself: no pooler passes
 * notifications on). Reconnects by itself for as long as it is not stopped.
 */
export async function listen(directUrl: string, listener: Listener): Promise<{ readonly stop: () => Promise<void> }> {
  const sql = postgres(directUrl, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    backoff: (retries) => Math.min(5, 0.1 * 2 ** Math.min(retries, 10)),
    onnotice: () => undefined,
    connection: { application_name: 'docket listen' },
  });
  let first = true;
  await sql.listen(
    CHANNEL,
    (payload) => {
      const change = decodeChange(payload);
      if (change) listener.onChange(change);
    },
    () => {
      if (!first) listener.onResync();
      first = false;
    },
  );
  return { stop: () => sql.end({ timeout: 1 }) };
}
