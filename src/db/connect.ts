import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { drizzleClient } from './drizzle-client';

/** A pool of connections, usable through templates (`sql`, always prepared) and through drizzle (prepared as well). */
export interface Db {
  readonly sql: postgres.Sql;
  readonly drizzle: PostgresJsDatabase;
  /** Waits up to `timeoutMs` (default 3000) for running queries, then closes every connection. */
  end(timeoutMs?: number): Promise<void>;
}

export interface ConnectOptions {
  /** Connections at most; default 10. */
  readonly max?: number;
  /** Shown in pg_stat_activity; default `docket`. */
  readonly name?: string;
  /** Off only behind a pooler that cannot keep prepared statements (PgBouncer before 1.21): costs half the speed. */
  readonly prepare?: boolean;
}

/** Opens no connection by itself: the first query does. */
export function connect(url: string, options: ConnectOptions = {}): Db {
  const sql = postgres(url, {
    max: options.max ?? 10,
    prepare: options.prepare ?? true,
    connect_timeout: 10,
    connection: { application_name: options.name ?? 'docket' },
    onnotice: () => undefined,
  });
  return {
    sql,
    drizzle: drizzle(drizzleClient(sql)),
    end: (timeoutMs = 3000) => sql.end({ timeout: timeoutMs / 1000 }),
  };
}
