import { eq, sql as raw } from 'drizzle-orm';
import postgres from 'postgres';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertSafeRole } from './assert-safe-role';
import { connect, type Db } from './connect';
import { inWorkspace } from './in-workspace';
import { type FilledWorkspace, fillWorkspace } from './rows.fixture';
import { variable } from './schema/instance';
import { team, workspace } from './schema/workspace';
import { type TestDatabase, testDatabase } from './test-database';

let database: TestDatabase;
let one: Db;
let a: FilledWorkspace;
let b: FilledWorkspace;
beforeAll(async () => {
  database = await testDatabase();
  one = connect(database.appUrl, { max: 1 });
  const behind = postgres(database.superUrl, { max: 1 });
  a = await fillWorkspace(behind, 'roads');
  b = await fillWorkspace(behind, 'lamps');
  await behind.end();
});
afterAll(async () => {
  await one.end();
  await database.end();
});

test('two workspaces taking turns on one connection never meet, whatever fails in between', async () => {
  const planned = new Error('planned');
  const request = async (index: number): Promise<void> => {
    const { id } = index % 2 === 0 ? a : b;
    const work = inWorkspace(one, { workspace: id }, async ({ sql, drizzle }) => {
      const teams = await drizzle.select({ of: team.workspaceId }).from(team);
      expect(teams).toEqual([{ of: id }]);
      if (index % 5 === 0) throw planned;
      if (index % 7 === 0) await sql`select 1 / 0`;
      if (index % 11 === 0)
        await sql`insert into team_member (workspace_id, team_id, user_id) values (${id}, ${v7()}, ${v7()})`;
      const seen = await sql`select distinct workspace_id as of from task`;
      expect([...seen]).toEqual([{ of: id }]);
    });
    const fails = index % 5 === 0 || index % 7 === 0 || index % 11 === 0;
    await (fails ? expect(work).rejects.toThrow() : work);
  };
  await Promise.all(Array.from({ length: 1000 }, (_, index) => request(index)));
});

test('commits when the work is done, and leaves nothing of work that failed', async () => {
  const add = (key: string) =>
    inWorkspace(one, { workspace: a.id }, async ({ drizzle }) => {
      await drizzle.insert(team).values({ workspaceId: a.id, id: v7(), key, name: { zh: '甲', en: 'A' } });
      if (key === 'lost') throw new Error('lost');
      return ['an', 'array'];
    });
  expect(await add('kept')).toEqual(['an', 'array']);
  await expect(add('lost')).rejects.toThrow('lost');
  const keys = await inWorkspace(one, { workspace: a.id }, ({ drizzle }) =>
    drizzle.select({ key: team.key }).from(team),
  );
  expect(keys.map(({ key }) => key).sort()).toEqual(['kept', 'repair']);
});

test('a transaction of drizzle inside is a savepoint', async () => {
  await inWorkspace(one, { workspace: a.id }, async ({ drizzle }) => {
    const inner = drizzle.transaction(async (tx) => {
      await tx.delete(team);
      throw new Error('back');
    });
    await expect(inner).rejects.toThrow('back');
    expect((await drizzle.select().from(team)).length).toBeGreaterThan(0);
  });
});

describe('prepared statements', () => {
  interface Prepared {
    readonly statement: string;
    readonly runs: number;
  }
  const prepared = (db: Db, text: string) =>
    db.sql<Prepared[]>`
      select statement, (generic_plans + custom_plans)::int as runs from pg_prepared_statements
      where statement like ${`%${text}%`} and statement not like '%pg_prepared_statements%'`;

  test('drizzle’s queries are parsed once per connection', async () => {
    const db = connect(database.appUrl, { max: 1 });
    for (let index = 0; index < 5; index += 1) {
      await db.drizzle.select({ slug: workspace.slug }).from(workspace).where(eq(workspace.slug, 'roads'));
      await db.drizzle.select({ everything: workspace.name }).from(workspace);
      await inWorkspace(db, { workspace: a.id }, ({ drizzle }) =>
        drizzle.select({ key: team.key }).from(team).where(eq(team.key, 'x')),
      );
      await inWorkspace(db, { workspace: a.id }, ({ drizzle }) =>
        drizzle.execute(raw`select 'executed', ${index}::int`),
      );
    }
    for (const text of [
      '"slug" from "workspace"',
      '"name" from "workspace"',
      '"key" from "team"',
      "select 'executed'",
    ]) {
      expect(await prepared(db, text), text).toMatchObject([{ runs: 5 }]);
    }
    await db.end();
  });

  test('templates, and the setting of the workspace, are parsed once per connection', async () => {
    const db = connect(database.appUrl, { max: 1 });
    for (let index = 0; index < 5; index += 1) {
      await inWorkspace(db, { workspace: a.id }, ({ sql }) => sql`select 'template', ${index}::int`);
    }
    expect(await prepared(db, "select 'template'")).toMatchObject([{ runs: 5 }]);
    expect(await prepared(db, 'set_config(')).toMatchObject([{ runs: 5 }]);
    await db.end();
  });
});

describe('JSON and dates come back as they went, through drizzle and through templates', () => {
  const values = [
    '12',
    'null',
    '',
    '"',
    'ü 路灯',
    0,
    -1.5,
    true,
    false,
    [],
    [1, ['2']],
    {},
    { a: { b: null } },
  ] as const;
  test.each(values.map((value) => [JSON.stringify(value), value] as const))('%s', async (_, value) => {
    await inWorkspace(one, { workspace: a.id }, async ({ sql, drizzle }) => {
      const key = v7();
      await drizzle.insert(variable).values({ workspaceId: a.id, instanceId: a.instance, key, value });
      const read = await drizzle.select({ value: variable.value }).from(variable).where(eq(variable.key, key));
      expect(read).toEqual([{ value }]);
      await sql`update variable set value = ${sql.json(value)} where key = ${key}`;
      expect([...(await sql`select value from variable where key = ${key}`)]).toEqual([{ value }]);
    });
  });

  test('a moment keeps its milliseconds and is a Date in both', async () => {
    const at = new Date('2026-11-21T07:08:09.123Z');
    const id = v7();
    await one.drizzle.insert(workspace).values({ id, slug: 'dated', name: { zh: '', en: '' }, createdAt: at });
    const [read] = await one.drizzle.select().from(workspace).where(eq(workspace.createdAt, at));
    expect(read?.createdAt).toEqual(at);
    expect([...(await one.sql`select created_at from workspace where created_at = ${at}`)]).toEqual([
      { created_at: at },
    ]);
  });
});

describe('assertSafeRole', () => {
  test('accepts the application’s role', () => assertSafeRole(one));
  test.each([
    ['the owner', () => database.ownerUrl, 'owns the table'],
    ['a superuser', () => database.superUrl, 'is a superuser'],
  ])('refuses %s', async (_, url, why) => {
    const db = connect(url(), { max: 1 });
    await expect(assertSafeRole(db)).rejects.toThrow(why);
    await db.end();
  });
});
