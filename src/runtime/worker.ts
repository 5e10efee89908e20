import { setTimeout as pause } from 'node:timers/promises';
import { clearLooseFiles } from './clear-loose-files';
import { type Pool, type PoolOptions, startPool, type WorkerLog } from './jobs/pool';

export interface WorkerOptions extends Pick<PoolOptions, 'ground' | 'connectors' | 'queueUrl' | 'directUrl' | 'log'> {
  /** Jobs at a time; default 10. */
  readonly concurrency?: number;
  /** How often dead workers are looked for; default 5000. */
  readonly sweepMs?: number;
}
export type { WorkerLog };

/** A running job has this long to end when the worker stops; then it is broken off and given back. */
const GRACE_MS = 1500;
/** Files that nobody submitted are looked for this often, and at the start. */
const CLEAR_MS = 3_600_000;
/** Within this the worker has stopped, whatever hangs. */
const STOP_MS = 4000;

/**
 * Runs jobs until stopped. Begins anew when it has lost the database (with a fresh name and lock), for as long as it
 * takes. `stop` returns within 4 s; what is still held then is freed by the next sweep of another worker.
 */
export async function startWorker(options: WorkerOptions): Promise<{ readonly stop: () => Promise<void> }> {
  const settings = { concurrency: 10, sweepMs: 5000, ...options };
  const { log } = options;
  const ending = new AbortController();
  let pool: Pool = await startPool(settings);
  const clear = async () => {
    try {
      const files = await clearLooseFiles(options.ground.db);
      if (files > 0) log.info({ files }, 'files that nobody submitted were removed');
    } catch (error) {
      if (!ending.signal.aborted) log.warn({ err: error }, 'files that nobody submitted could not be removed');
    }
  };
  let clearing = clear();
  const timer = setInterval(() => {
    clearing = clear();
  }, CLEAR_MS);
  const watch = (async () => {
    for (let failures = 0; !ending.signal.aborted; ) {
      await pool.stopped;
      if (ending.signal.aborted) return;
      failures += 1;
      await pause(Math.min(10_000, 250 * 2 ** Math.min(failures, 6)), undefined, { signal: ending.signal }).catch(
        () => undefined,
      );
      if (ending.signal.aborted) return;
      try {
        pool = await startPool(settings);
        if (ending.signal.aborted) return pool.stop(0);
        failures = 0;
        log.info({}, 'the worker is back');
      } catch (error) {
        log.error({ err: error }, 'the worker could not begin anew, and will try again');
      }
    }
  })();
  return {
    async stop() {
      ending.abort();
      clearInterval(timer);
      await Promise.race([
        Promise.all([pool.stop(GRACE_MS), watch, clearing]),
        pause(STOP_MS, undefined, { ref: false }),
      ]);
    },
  };
}
