import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Logger, runMigrations } from 'graphile-worker';
import postgres from 'postgres';
import { ensureAppRole, grantPrivileges, withLogin } from './app-role';

const FOLDER = new URL('../../drizzle/', import.meta.url);
/** Any constant: two migrations of one database never run at once. */
const ADVISORY_LOCK = 4_202_611_001;

export interface MigrateOptions {
  /** Password the application's role is to have; absent = the role is managed elsewhere and exists already. */
  readonly appPassword?: string;
  /** Default `docket_app`. */
  readonly appRole?: string;
}
export interface Migrated {
  /** Numbers of the migrations that ran now; empty when the database was current. */
  readonly applied: readonly number[];
  /** Address for the application: that of the owner, with the application's role. Null without `appPassword`. */
  readonly appUrl: string | null;
}

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/**
 * Brings the database to the newest schema: the job queue's own migrations, then `drizzle/NNNN_*.sql` in order, each in
 * one transaction, then the role and rights of the application. Running it again changes nothing; of several at once,
 * one works and the others wait. `ownerUrl` must lead to PostgreSQL itself, not to a pooler in transaction mode.
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<Migrated> {
  const role = options.appRole ?? 'docket_app';
  const sql = postgres(ownerUrl, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'docket migrate' },
  });
  try {
    await requireVersion(sql);
    await sql`select pg_advisory_lock(${ADVISORY_LOCK})`;
    await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) });
    const applied = await applyMigrations(sql);
    await ensureAppRole(sql, ownerUrl, role, options.appPassword);
    await grantPrivileges(sql, role);
    const { appPassword } = options;
    return { applied, appUrl: appPassword === undefined ? null : withLogin(ownerUrl, role, appPassword) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The newest migration this program brings: what `schema_migration` must hold before it may serve. */
export async function newestMigration(): Promise<number> {
  return (await readMigrations()).at(-1)?.number ?? 0;
}

async function requireVersion(sql: postgres.Sql): Promise<void> {
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
  const version = row?.version ?? '0';
  if (Number.parseInt(version, 10) < 15)
    throw new Error(`Docket needs PostgreSQL 15 or newer; this server is ${version}.`);
}

async function applyMigrations(sql: postgres.Sql): Promise<number[]> {
  await sql`create table if not exists schema_migration (
    number integer primary key, name text not null, hash text not null, at timestamptz(3) not null default now())`;
  const rows = await sql<{ number: number; hash: string }[]>`select number, hash from schema_migration`;
  const known = new Map(rows.map((row) => [row.number, row.hash]));
  const applied: number[] = [];
  for (const migration of await readMigrations()) {
    const hash = known.get(migration.number);
    if (hash === migration.hash) continue;
    if (hash !== undefined) {
      throw new Error(
        `The migration drizzle/${migration.name} was changed after this database had it. ` +
          'Put it back as it was and write a new one.',
      );
    }
    await apply(sql, migration);
    applied.push(migration.number);
  }
  return applied;
}

async function apply(sql: postgres.Sql, migration: Migration): Promise<void> {
  try {
    await sql.begin(async (tx) => {
      // A migration that must wait for a lock makes everybody behind it wait too.
      await tx`set local lock_timeout = '5s'`;
      await tx.unsafe(migration.text);
      const { number, name, hash } = migration;
      await tx`insert into schema_migration (number, name, hash) values (${number}, ${name}, ${hash})`;
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${migration.name} failed and left nothing behind: ${why}`, { cause: error });
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name)).sort();
  const migrations = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      const hash = createHash('sha256').update(text).digest('hex');
      return { number: Number.parseInt(name, 10), name, text, hash };
    }),
  );
  const twice = migrations.find((migration, index) => migrations[index - 1]?.number === migration.number);
  if (twice) throw new Error(`Two migrations have the number ${twice.number}.`);
  return migrations;
}
