import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Container } from '../context';

export type Check = 'ok' | 'failing';
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'database' | 'migrations', Check>>;
}

/** Whether this process can serve: the database answers, and has every migration this program brings. */
export async function readiness({ db, log }: Pick<Container, 'db' | 'log'>): Promise<Readiness> {
  try {
    const [row] = await within(
      3000,
      db.sql<{ newest: number | null }[]>`select max(number) as newest from schema_migration`,
    );
    const current = (row?.newest ?? 0) >= (await newestMigration());
    return { ready: current, checks: { database: 'ok', migrations: current ? 'ok' : 'failing' } };
  } catch (error) {
    log.warn({ err: error }, 'not ready');
    return { ready: false, checks: { database: 'failing', migrations: 'failing' } };
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
