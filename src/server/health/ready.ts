import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { WORKER_LOCK_CLASS } from '@/runtime/jobs/worker-lock';
import type { Container } from '../context';

export type Check = 'ok' | 'failing';
export interface Readiness {
  readonly ready: boolean;
  readonly checks: {
    readonly database: Check;
    readonly migrations: Check;
    /** Whether some worker of this database lives; `elsewhere` = this process is not to run one. */
    readonly worker: Check | 'elsewhere';
  };
}

/**
 * Whether this process can serve: the database answers and has every migration this program brings; and, where the worker
 * belongs to this process, one holds its lock (runtime/jobs/liveness: a worker that is gone or stuck holds none).
 */
export async function readiness({ env, db, log }: Pick<Container, 'env' | 'db' | 'log'>): Promise<Readiness> {
  try {
    const [row] = await within(
      3000,
      db.sql<{ newest: number | null; worker: boolean }[]>`
        select (select max(number) from schema_migration) as newest, exists (select from pg_locks
          where locktype = 'advisory' and granted and classid = ${WORKER_LOCK_CLASS}
            and database = (select oid from pg_database where datname = current_database())) as worker`,
    );
    const migrations = (row?.newest ?? 0) >= (await newestMigration()) ? 'ok' : 'failing';
    const worker = env.worker ? (row?.worker ? 'ok' : 'failing') : 'elsewhere';
    return { ready: migrations === 'ok' && worker !== 'failing', checks: { database: 'ok', migrations, worker } };
  } catch (error) {
    log.warn({ err: error }, 'not ready');
    return { ready: false, checks: { database: 'failing', migrations: 'failing', worker: 'failing' } };
  }
}

let newest: Promise<number> | null = null;

/** Number of the newest file in drizzle/; it cannot change while the program runs. */
function newestMigration(): Promise<number> {
  newest ??= readdir(join(/* turbopackIgnore: true */ process.cwd(), 'drizzle')).then((names) =>
    Math.max(0, ...names.flatMap((name) => (/^\d{4}_.*\.sql$/.test(name) ? [Number.parseInt(name, 10)] : []))),
  );
  return newest;
}

async function within<T>(ms: number, work: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
