import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Db } from './connect';
import { drizzleClient } from './drizzle-client';

/** One transaction, seen through templates and through drizzle. */
export interface Tx {
  readonly sql: postgres.TransactionSql;
  readonly drizzle: PostgresJsDatabase;
}

export interface Scope {
  readonly workspace: string;
  /** Whose memberships in other workspaces may be read as well; needed by few. */
  readonly user?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The only door to tenant tables: one transaction in which rows of `workspace` are visible, and no others. Commits when
 * `work` resolves, rolls back when it rejects. Queries name their workspace as well: two locks, and the planner uses it.
 */
export function inWorkspace<T>(db: Db, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!UUID.test(scope.workspace)) throw new Error(`inWorkspace: not a workspace id: ${scope.workspace}`);
  return scoped(db, scope.workspace, scope.user ?? '', work);
}

/** For the one question asked before a workspace is chosen: which memberships has this person? Reads those and nothing else. */
export function asUser<T>(db: Db, user: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return scoped(db, '', user, work);
}

async function scoped<T>(db: Db, workspace: string, user: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (user !== '' && !UUID.test(user)) throw new Error(`inWorkspace: not a user id: ${user}`);
  // Boxed: postgres.js flattens an array that a transaction returns.
  const done = await db.sql.begin(async (sql) => {
    // Sent at once but awaited last: a connection works in order, so the first query of `work` travels with it.
    const set =
      sql`select set_config('app.workspace', ${workspace}, true), set_config('app.user', ${user}, true)`.execute();
    set.catch(() => undefined);
    const value = await work({ sql, drizzle: drizzle(drizzleClient(db.sql, sql)) });
    await set;
    return { value };
  });
  return done.value;
}
