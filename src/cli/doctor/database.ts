import type postgres from 'postgres';
import { assertSafeRole } from '@/db/assert-safe-role';
import type { Db } from '@/db/connect';
import { GLOBAL_TABLES } from '@/db/global-tables';
import { newestMigration } from '@/db/migrate';
import { bad, type Finding, good, warning } from './finding';

/** Newest security release of each line when this Docket was made; a lower one is behind. */
const SECURITY_FLOOR: Readonly<Record<number, number>> = { 15: 20, 18: 6 };
const OLDEST = 15;

/** Version, role, isolation, replication and schema, seen as the application's role. */
export async function lookAtDatabase(db: Db, embedded: boolean): Promise<readonly Finding[]> {
  return [
    await version(db.sql, embedded),
    await role(db),
    await isolation(db.sql),
    await schema(db.sql),
    await replication(db.sql, embedded),
    await connections(db.sql),
  ];
}

async function version(sql: postgres.Sql, embedded: boolean): Promise<Finding> {
  const [row] = await sql<{ number: number }[]>`select current_setting('server_version_num')::int as number`;
  const number = row?.number ?? 0;
  const major = Math.floor(number / 10_000);
  const minor = number % 10_000;
  const name = `PostgreSQL ${major}.${minor}${embedded ? ' (embedded)' : ''}`;
  if (major < OLDEST) return bad('database version', `${name}; Docket needs ${OLDEST} or newer`);
  const floor = SECURITY_FLOOR[major];
  if (floor !== undefined && minor < floor) {
    const advice = embedded
      ? 'The embedded server is for trial and tests: set DATABASE_URL to a maintained PostgreSQL before people work here.'
      : 'Update the server.';
    return warning('database version', `${name} lacks the security fixes of ${major}.${floor}. ${advice}`);
  }
  if (embedded) return warning('database version', `${name}: for trial and tests; set DATABASE_URL for real work`);
  return good('database version', name);
}

async function role(db: Db): Promise<Finding> {
  try {
    await assertSafeRole(db);
    return good('database role', 'owns nothing and cannot bypass row-level security');
  } catch (error) {
    return bad('database role', error instanceof Error ? error.message : String(error));
  }
}

async function isolation(sql: postgres.Sql): Promise<Finding> {
  const rows = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not (c.relname = any (${Object.keys(GLOBAL_TABLES)}))
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
    order by 1`;
  if (rows.length === 0) return good('isolation', 'row-level security is enabled and forced on every tenant table');
  return bad('isolation', `no forced row-level security on: ${rows.map((row) => row.name).join(', ')}`);
}

async function schema(sql: postgres.Sql): Promise<Finding> {
  const wanted = await newestMigration();
  const [row] = await sql<{ number: number | null }[]>`select max(number)::int as number from schema_migration`;
  const has = row?.number ?? 0;
  if (has === wanted) return good('schema', `migration ${has}, the newest`);
  if (has < wanted)
    return bad('schema', `migration ${has}, but this program needs ${wanted}: npm run docket -- migrate`);
  return bad('schema', `migration ${has} is newer than this program (${wanted}): update the program`);
}

async function replication(sql: postgres.Sql, embedded: boolean): Promise<Finding> {
  const [row] = await sql<{ names: string; commit: string; fsync: string }[]>`
    select current_setting('synchronous_standby_names') as names, current_setting('synchronous_commit') as commit,
      current_setting('fsync') as fsync`;
  if (row?.fsync === 'off') return bad('durability', 'fsync is off: a crash of the machine can destroy the database');
  if (row?.commit === 'off')
    return bad('durability', 'synchronous_commit is off: acknowledged work can be lost in a crash');
  if (row === undefined || row.names === '') {
    const words = 'no synchronous standby: acknowledged work survives a crash, but not the loss of the machine';
    return embedded ? good('durability', words) : warning('durability', `${words} (synchronous_standby_names)`);
  }
  return good('durability', `synchronous standby: ${row.names}`);
}

async function connections(sql: postgres.Sql): Promise<Finding> {
  const [row] = await sql<{ used: number; most: number }[]>`
    select (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
      current_setting('max_connections')::int as most`;
  const { used, most } = row ?? { used: 0, most: 0 };
  const words = `${used} of ${most} connections in use`;
  return used > most * 0.8 ? warning('connections', `${words}; raise max_connections`) : good('connections', words);
}
