import pg from 'pg';
import { WORKER_LOCK_CLASS } from './worker-lock';

/**
 * Shows that a worker lives. graphile-worker frees the jobs of a killed worker only after four hours; here each holds a
 * session lock named after it (its pool id, which is also what `locked_by` says), on a connection of its own that a
 * pooler must not sit in between. The server drops the lock with the connection. Whoever sweeps frees what is held under
 * names whose lock is free.
 *
 * Invariant: a name claims jobs only while its lock is held (the lock is taken before the first claim, and `onLost` stops
 * the worker), so that nothing is freed under a living worker's hands; if it were, the try's token refuses its result.
 */
export interface Liveness {
  /** Takes the lock. Call before the first claim under that name. */
  readonly hold: (name: string) => Promise<void>;
  /** Frees what dead workers hold; answers their names. */
  readonly sweep: () => Promise<readonly string[]>;
  readonly end: () => Promise<void>;
}

export async function openLiveness(directUrl: string, onLost: (error: Error) => void): Promise<Liveness> {
  const client = new pg.Client({
    connectionString: directUrl,
    application_name: 'docket worker lock',
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  let ended = false;
  const lost = (error: Error) => {
    if (ended) return;
    ended = true;
    onLost(error);
  };
  client.on('error', lost);
  client.on('end', () => lost(new Error('the connection that holds the worker lock was closed')));
  await client.connect();
  // A machine that vanished without closing its connection is noticed within half a minute.
  await client.query(
    "select set_config(name, value, false) from (values ('tcp_keepalives_idle', '10')," +
      " ('tcp_keepalives_interval', '5'), ('tcp_keepalives_count', '3')) as wanted (name, value)",
  );
  let held = '';
  return {
    async hold(name) {
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as held', [
        WORKER_LOCK_CLASS,
        name,
      ]);
      if (!rows[0]?.held) throw new Error(`the lock of worker ${name} is held by somebody else`);
      held = name;
    },
    async sweep() {
      try {
        const { rows } = await client.query<{ holder: string }>(SWEEP, [WORKER_LOCK_CLASS, held]);
        return rows.map((row) => row.holder);
      } catch (error) {
        // A connection that answers no more is as good as lost.
        lost(error instanceof Error ? error : new Error(String(error)));
        return [];
      }
    },
    async end() {
      ended = true;
      await client.end();
    },
  };
}

/** Own name left out: a session is given a lock it holds already. The lock lasts until the names are freed and no longer. */
const SWEEP = `
  with held as materialized (
    select locked_by as holder from graphile_worker._private_jobs where locked_by like 'pool-%'
    union select locked_by from graphile_worker._private_job_queues where locked_by like 'pool-%'
  ), dead as materialized (
    select holder from held where holder <> $2 and pg_try_advisory_xact_lock($1, hashtext(holder))
  ), freed as materialized (
    select graphile_worker.force_unlock_workers(array_agg(holder)) from dead having count(*) > 0
  )
  select holder from dead where (select count(*) from freed) > 0`;
