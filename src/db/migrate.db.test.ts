import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect } from './connect';
import { migrate, newestMigration } from './migrate';
import { TABLES } from './schema/all';
import { onDatabase, type TestDatabase, testDatabase } from './test-database';
import { ownerUrl } from './test-server';

const server = inject('testServer');
let database: TestDatabase;
let sql: postgres.Sql;
beforeAll(async () => {
  database = await testDatabase();
  sql = postgres(database.superUrl, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await sql.end();
  await database.end();
});

/** An empty database with the roles of this run; `work` gets its owner's address. */
async function inEmptyDatabase(work: (url: string, superUrl: string) => Promise<void>): Promise<void> {
  const name = `docket_test_empty_${Math.random().toString(36).slice(2, 10)}`;
  await sql.unsafe(`create database ${name} owner ${server.ownerRole}`);
  try {
    await work(ownerUrl(server, name), onDatabase(server.superUrl, name));
  } finally {
    await sql.unsafe(`drop database ${name} with (force)`);
  }
}

describe('migrate', () => {
  test('run again changes nothing', async () => {
    const before = await sql`select number, at from schema_migration order by 1`;
    const result = await migrate(database.ownerUrl, server);
    expect(result.applied).toEqual([]);
    expect(await sql`select number, at from schema_migration order by 1`).toEqual(before);
    expect(before.at(-1)?.['number']).toBe(await newestMigration());
  });

  test('of several at once, one works and the others wait', () =>
    inEmptyDatabase(async (url) => {
      const all = await Promise.all([migrate(url, server), migrate(url, server), migrate(url, server)]);
      const applied = all.map((one) => one.applied.length).sort((x, y) => x - y);
      expect(applied).toEqual([0, 0, applied[2]]);
      expect(applied[2]).toBeGreaterThan(0);
    }));

  test('the answer holds an address that the application can use, also after its password changed', () =>
    inEmptyDatabase(async (url) => {
      for (const appPassword of ['a pass/word:@?#%', 'another']) {
        const { appUrl } = await migrate(url, { appRole: 'docket_test_other', appPassword });
        const db = connect(appUrl ?? '');
        expect([
          ...(await db.sql`select current_user as name, current_setting('statement_timeout') as timeout`),
        ]).toEqual([{ name: 'docket_test_other', timeout: '10s' }]);
        await db.end();
      }
      await expect(migrate(url, { appRole: 'docket_test_absent' })).rejects.toThrow('does not exist');
    }).finally(() => sql`drop role if exists docket_test_other`));

  test('a migration changed after it was applied is refused', () =>
    inEmptyDatabase(async (url, superUrl) => {
      await migrate(url, server);
      const behind = postgres(superUrl, { max: 1 });
      await behind`update schema_migration set hash = 'other' where number = 1`;
      await behind.end();
      await expect(migrate(url, server)).rejects.toThrow('0001_tables.sql was changed');
    }));
});

describe('the drizzle tables are those of the database', () => {
  test('the same tables', async () => {
    const rows =
      await sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
    const names = TABLES.map((table) => getTableConfig(table).name);
    expect([...names, 'schema_migration'].sort()).toEqual(rows.map((row) => row['name']).sort());
  });

  test.each(TABLES.map((table) => [getTableConfig(table).name, table] as const))('%s', async (name, table) => {
    expect(is(table, PgTable)).toBe(true);
    const config = getTableConfig(table);
    const columns = await sql`
      select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as "notNull", atthasdef as "hasDefault"
      from pg_attribute where attrelid = ${`"${name}"`}::regclass and attnum > 0 and not attisdropped order by attnum`;
    expect(
      config.columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().replace(' (', '('),
        notNull: column.notNull,
        hasDefault: column.hasDefault,
      })),
    ).toEqual([...columns]);
    const [key] = await sql`
      select array_agg(a.attname::text order by o) as columns from pg_index x, unnest(x.indkey) with ordinality u(n, o), pg_attribute a
      where x.indrelid = ${`"${name}"`}::regclass and x.indisprimary and a.attrelid = x.indrelid and a.attnum = u.n`;
    const [composite] = config.primaryKeys;
    const expected = composite?.columns ?? config.columns.filter((column) => column.primary);
    expect(expected.map((column) => column.name)).toEqual(key?.['columns']);
  });
});

describe('the queue', () => {
  const enqueue = (app: postgres.ISql, key: string) =>
    app`select docket_enqueue_job('test/kind', ${app.json({ job: key })}::json, queue => 'q', max_attempts => 3, job_key => ${key})`;
  const jobs = () => sql`select key, max_attempts, queue_name from graphile_worker.jobs order by key`;

  test('a job exists exactly when the commit that asked for it does', async () => {
    const app = database.db.sql;
    await app.begin((tx) => enqueue(tx, 'kept'));
    await expect(
      app.begin(async (tx) => {
        await enqueue(tx, 'lost');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect([...(await jobs())]).toEqual([{ key: 'kept', max_attempts: 3, queue_name: 'q' }]);
    await app`select docket_remove_job('kept')`;
    expect(await jobs()).toHaveLength(0);
  });

  test('the application has no other way into it', async () => {
    await expect(database.db.sql`select 1 from graphile_worker.jobs`).rejects.toThrow('permission denied');
    await expect(database.db.sql`select graphile_worker.add_job('x')`).rejects.toThrow('permission denied');
  });
});
