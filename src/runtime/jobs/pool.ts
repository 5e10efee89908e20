import { EventEmitter } from 'node:events';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import { z } from 'zod';
import { openLiveness } from './liveness';
import { type JobGround, type JobOutcome, runJob } from './run-job';

export interface PoolOptions extends JobGround {
  /** The owner's address: it may work on the queue's tables. */
  readonly queueUrl: string;
  /** The same without a pooler in between. */
  readonly directUrl: string;
  readonly concurrency: number;
  readonly sweepMs: number;
  readonly log: WorkerLog;
}
export interface WorkerLog {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}
export interface Pool {
  /** Resolves when the pool has stopped for whatever reason. */
  readonly stopped: Promise<void>;
  /** Takes no more jobs; running ones have `graceMs`, are then broken off and given back. */
  readonly stop: (graceMs: number) => Promise<void>;
}

const payload = z.object({ workspace: z.uuid(), job: z.uuid() });

/** One graphile-worker pool with its lock. It never outlives the lock. */
export async function startPool(options: PoolOptions): Promise<Pool> {
  const { log } = options;
  const breakOff = new AbortController();
  let stop: Pool['stop'] = async () => breakOff.abort();
  const liveness = await openLiveness(options.directUrl, (error) => {
    log.error({ err: error }, 'the worker lock is lost: this worker stops and begins anew');
    breakOff.abort();
    void stop(0);
  });
  const events: WorkerEvents = new EventEmitter();
  const named = new Promise<string>((resolve) => {
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id));
  });
  const locked = named.then((name) => liveness.hold(name)).then((): string[] => []);
  locked.catch(() => undefined);

  const runner = await run({
    connectionString: options.queueUrl,
    maxPoolSize: options.concurrency + 2,
    concurrency: options.concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
    parsedCronItems: [],
    events,
    logger: queueLogger(log),
    // Asked before every claim: none is made until the lock is held.
    forbiddenFlags: () => locked,
    taskList: {
      'service-task': async (given) => {
        const address = payload.parse(given);
        const began = performance.now();
        const outcome = await runJob(options, address, breakOff.signal);
        const took = { ...address, outcome, ms: Math.round(performance.now() - began) };
        log[LEVELS[outcome]](took, 'a try of a job ended');
      },
    },
  }).catch(async (error: unknown) => {
    await liveness.end().catch(() => undefined);
    throw error;
  });
  const sweeper = setInterval(async () => {
    const freed = await liveness.sweep();
    if (freed.length > 0) log.warn({ workers: freed }, 'jobs of dead workers were freed');
  }, options.sweepMs);

  let stopping: Promise<void> | null = null;
  stop = (graceMs) => {
    stopping ??= (async () => {
      clearInterval(sweeper);
      const grace = setTimeout(() => breakOff.abort(), graceMs);
      await runner.stop().catch((error: unknown) => log.warn({ err: error }, 'the job queue did not stop cleanly'));
      clearTimeout(grace);
      await liveness.end().catch(() => undefined);
    })();
    return stopping;
  };
  await locked.catch(async (error: unknown) => {
    await stop(0);
    throw error;
  });
  return { stopped: runner.promise.catch(() => undefined), stop };
}

const LEVELS: Readonly<Record<JobOutcome, 'info' | 'warn'>> = {
  completed: 'info',
  failed: 'warn',
  'to-be-retried': 'warn',
  released: 'info',
  overtaken: 'warn',
  gone: 'info',
};

/** The queue's own words, without its chatter. */
function queueLogger(log: WorkerLog): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({}, message);
    else if (level === 'warning') log.warn({}, message);
  });
}
