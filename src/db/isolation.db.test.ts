import postgres from 'postgres';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tenantTables } from './catalogue';
import { asUser, inWorkspace, type Tx } from './in-workspace';
import { type FilledWorkspace, fillWorkspace } from './rows.fixture';
import { type TestDatabase, testDatabase } from './test-database';

let database: TestDatabase;
/** Sees everything: to know what is really there. */
let behind: postgres.Sql;
let a: FilledWorkspace;
let b: FilledWorkspace;
let tables: string[];
beforeAll(async () => {
  database = await testDatabase();
  behind = postgres(database.superUrl, { max: 1, onnotice: () => undefined });
  a = await fillWorkspace(behind, 'roads');
  b = await fillWorkspace(behind, 'lamps');
  tables = await tenantTables(behind);
});
afterAll(async () => {
  await behind.end();
  await database.end();
});

const inA = <T>(work: (tx: Tx) => Promise<T>) => inWorkspace(database.db, { workspace: a.id }, work);
/** Over all tables, so that a new one is tried too. */
async function everyTable(work: (table: string) => Promise<void>): Promise<void> {
  expect(tables.length).toBeGreaterThan(15);
  for (const table of tables) await work(table);
}
const stateOf = async (table: string) =>
  behind`select md5(string_agg(t::text, ',' order by t::text)) as sum, count(*)::int as rows from ${behind(table)} t`;
/** SQLSTATE of what `work` was refused with, or 'done'. */
async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof postgres.PostgresError) return error.code;
    throw error;
  }
}
const DENIED = '42501';

describe('with the setting of one workspace', () => {
  test('there is a row of both in every table to try with', () =>
    everyTable(async (table) => {
      const rows = await behind`select distinct workspace_id from ${behind(table)}`;
      expect(rows.map((row) => row['workspace_id']).sort(), table).toEqual([a.id, b.id].sort());
    }));

  test('no row of another can be read', () =>
    everyTable(async (table) => {
      const seen = await inA(({ sql }) => sql`select workspace_id from ${sql(table)}`);
      expect(new Set(seen.map((row) => row['workspace_id'])), table).toEqual(new Set([a.id]));
      const asked = await inA(({ sql }) => sql`select 1 from ${sql(table)} where workspace_id = ${b.id}`);
      expect(asked.length, table).toBe(0);
    }));

  test('the events of another’s history cannot be read', async () => {
    const seen = await inA(({ sql }) => sql`select distinct workspace_id from history_event`);
    expect(seen.map((row) => row['workspace_id'])).toEqual([a.id]);
  });

  test('no row can be written into another', () =>
    everyTable(async (table) => {
      const before = await stateOf(table);
      const [row] =
        await behind`select to_jsonb(t) as row from ${behind(table)} t where workspace_id = ${b.id} limit 1`;
      const text = JSON.stringify(row?.['row']);
      const insert = () =>
        inA(
          ({ sql }) =>
            sql`insert into ${sql(table)} select * from jsonb_populate_record(null::${sql(table)}, ${text}::text::jsonb)`,
        );
      expect(await refusal(insert), table).toBe(DENIED);
      const move = () => inA(({ sql }) => sql`update ${sql(table)} set workspace_id = ${b.id}`);
      expect(await refusal(move), table).toBe(DENIED);
      expect(await stateOf(table), table).toEqual(before);
    }));

  test('no row of another can be changed or deleted', () =>
    everyTable(async (table) => {
      const before = await stateOf(table);
      const touch = async () => {
        const done = await inA(
          ({ sql }) => sql`update ${sql(table)} set workspace_id = ${a.id} where workspace_id = ${b.id}`,
        );
        return expect(done.count, table).toBe(0);
      };
      expect(['done', DENIED], table).toContain(await refusal(touch));
      const remove = async () => {
        const done = await inA(({ sql }) => sql`delete from ${sql(table)} where workspace_id = ${b.id}`);
        return expect(done.count, table).toBe(0);
      };
      expect(['done', DENIED], table).toContain(await refusal(remove));
      expect(await stateOf(table), table).toEqual(before);
    }));
});

test('a reference to another workspace’s row fails exactly as one to nothing does', async () => {
  const references = await behind<{ table: string; column: string; columns: string[]; to: string; target: string }[]>`
    select k.conrelid::regclass::text as table, k.confrelid::regclass::text as to,
      (select array_agg(x.attname::text) from pg_attribute x where x.attrelid = k.conrelid and x.attnum = any (k.conkey)) as columns,
      c.attname as column, t.attname as target
    from pg_constraint k
    join pg_attribute c on c.attrelid = k.conrelid and c.attnum = k.conkey[array_upper(k.conkey, 1)]
    join pg_attribute t on t.attrelid = k.confrelid and t.attnum = k.confkey[array_upper(k.confkey, 1)]
    where k.contype = 'f' and array_length(k.conkey, 1) > 1 and k.connamespace = 'public'::regnamespace`;
  expect(references.length).toBeGreaterThan(8);
  for (const reference of references) {
    const [row] =
      await behind`select to_jsonb(t) as row from ${behind(reference.table)} t where workspace_id = ${a.id} limit 1`;
    const [foreign] =
      await behind`select ${behind(reference.target)} as id from ${behind(reference.to)} where workspace_id = ${b.id} limit 1`;
    const insert = async (id: unknown) => {
      // Keys that are no reference get fresh values, lest the row be refused as a duplicate first.
      const fresh = { id: v7(), key: v7(), number: 99, sequence: 99 };
      const keys = Object.fromEntries(Object.entries(fresh).filter(([key]) => !reference.columns.includes(key)));
      const text = JSON.stringify({ ...row?.['row'], ...keys, [reference.column]: id });
      const error = await inA(
        ({ sql }) =>
          sql`insert into ${sql(reference.table)}
            select * from jsonb_populate_record(null::${sql(reference.table)}, ${text}::text::jsonb)`,
      ).then(
        () => null,
        (error: unknown) => error,
      );
      if (!(error instanceof postgres.PostgresError))
        throw new Error(`${reference.table}.${reference.column}: not refused`);
      return { code: error.code, message: error.message, detail: error.detail?.replaceAll(String(id), '<id>') };
    };
    const refused = await insert(foreign?.['id']);
    expect(refused, reference.table).toMatchObject({ code: '23503' });
    expect(refused, reference.table).toEqual(await insert(v7()));
  }
});

describe('without a workspace', () => {
  test('there are no rows, and no error', () =>
    everyTable(async (table) => {
      const { sql } = database.db;
      expect((await sql`select 1 from ${sql(table)}`).length, table).toBe(0);
    }));

  test('after a commit the setting is empty, which is no error either', async () => {
    await inA(({ sql }) => sql`select 1`);
    const { sql } = database.db;
    const rows = await Promise.all(
      Array.from(
        { length: 20 },
        () => sql`select current_setting('app.workspace', true) as setting, count(*)::int as n from task group by 1`,
      ),
    );
    expect(rows.flat()).toEqual([]);
    expect(await sql`select count(*)::int as n from task`).toEqual([{ n: 0 }]);
  });

  test('a person reads their own memberships, and nothing else', async () => {
    const rows = await asUser(database.db, b.user, ({ sql }) => sql`select workspace_id, user_id from membership`);
    expect(rows).toEqual([{ workspace_id: b.id, user_id: b.user }]);
    const others = await asUser(database.db, b.user, ({ sql }) => sql`select 1 from team_member`);
    expect(others.length).toBe(0);
    const change = () => asUser(database.db, b.user, ({ sql }) => sql`update membership set role = 'admin'`);
    expect(await refusal(change)).toBe('done');
    expect(await behind`select role from membership where user_id = ${b.user}`).toEqual([{ role: 'owner' }]);
  });

  test('an id that is no UUID is refused before anything is asked', async () => {
    const work = async () => inWorkspace(database.db, { workspace: "' or true --" }, async () => 1);
    await expect(work()).rejects.toThrow('not a workspace id');
  });
});

describe('what is written once', () => {
  const kept = ['process_version', 'history', 'audit_event'];
  test.each(kept)('%s cannot be changed or deleted, by its owner neither', async (table) => {
    const before = await stateOf(table);
    expect(await refusal(() => inA(({ sql }) => sql`delete from ${sql(table)}`))).toBe(DENIED);
    expect(await refusal(() => behind`delete from ${behind(table)}`)).toBe('23001');
    expect(await refusal(() => behind`update ${behind(table)} set workspace_id = workspace_id`)).toBe('23001');
    expect(await stateOf(table)).toEqual(before);
  });
});
