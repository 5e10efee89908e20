import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { catalogueFindings } from './catalogue';
import { debianServer, hasDebianServer } from './debian-server';
import { migrate } from './migrate';
import { type TestDatabase, testDatabase } from './test-database';
import { ownerUrl, prepareTemplate } from './test-server';

const { appRole } = inject('testServer');
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

/** What is found while `statement` holds; it is rolled back. */
async function findingsWith(statement: string): Promise<string[]> {
  let findings: string[] = [];
  const undo = new Error('undo');
  const work = sql.begin(async (tx) => {
    await tx.unsafe(statement);
    findings = await catalogueFindings(tx, appRole);
    throw undo;
  });
  await expect(work).rejects.toBe(undo);
  return findings;
}

test('every table is held by its workspace, or is on the reasoned list', async () => {
  expect(await catalogueFindings(sql, appRole)).toEqual([]);
});

describe('finds', () => {
  const TENANT = 'workspace_id uuid not null references workspace (id), id uuid';
  const POLICY =
    "using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid) " +
    "with check (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)";
  const HELD = `alter table t enable row level security; alter table t force row level security; create policy p on t ${POLICY};`;
  const holes: readonly (readonly [hole: string, statement: string, finding: string])[] = [
    ['a new table without a workspace', 'create table t (id int primary key)', 't: no column workspace_id'],
    [
      'row-level security left off',
      `create table t (${TENANT}, primary key (workspace_id, id))`,
      't: row-level security is off',
    ],
    [
      'an owner who is not held',
      'alter table task no force row level security',
      'task: row-level security is not forced',
    ],
    ['a missing policy', 'drop policy workspace on task', 'task: no policy by workspace'],
    [
      'a policy that opens everything',
      'create policy all_of_it on task for select using (true)',
      'task: the policy all_of_it',
    ],
    [
      'a policy that does not check what is written',
      `drop policy workspace on task;
       create policy workspace on task using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)`,
      'task: no policy by workspace',
    ],
    ['a key over all workspaces', `create table t (${TENANT}, primary key (id)); ${HELD}`, 't: the unique key t_pkey'],
    ['a unique index over all workspaces', 'create unique index u on instance (title)', 'instance: the unique key u'],
    [
      'a reference that could name another workspace',
      `create unique index u on team (workspace_id, id); create table t (${TENANT} references "user" (id),
       primary key (workspace_id, id)); ${HELD}`,
      't: the foreign key t_id_fkey does not begin',
    ],
    ['a right too many', `grant delete on task to ${appRole}`, `task: ${appRole} has DELETE`],
    [
      'TRUNCATE, which no policy holds',
      `grant truncate on variable to ${appRole}`,
      `variable: ${appRole} has TRUNCATE`,
    ],
    ['rights for everybody', 'grant select on audit_event to public', 'audit_event: PUBLIC has SELECT'],
    [
      'rights on a column',
      `grant update (event) on history_event to ${appRole}`,
      'history_event: rights on the column event',
    ],
    [
      'a view that runs with its owner’s eyes',
      'create view v as select * from task',
      'v: a view without security_invoker',
    ],
    ['a materialised view', 'create materialized view v as select * from task', 'v: a materialised view'],
    [
      'a SECURITY DEFINER function with an open search_path',
      "create function docket_f() returns int language sql security definer as 'select 1'",
      'docket_f(): SECURITY DEFINER without a fixed search_path',
    ],
    ['a role that bypasses policies', `alter role ${appRole} bypassrls`, `the role ${appRole} has BYPASSRLS`],
  ];
  test.each(holes)('%s', async (_, statement, finding) => {
    expect((await findingsWith(statement)).join('\n')).toContain(finding);
  });
});

test.skipIf(!hasDebianServer)('migrates on PostgreSQL 15 as well, with nothing found there either', async () => {
  const server = await debianServer();
  try {
    const template = await prepareTemplate(server.superUrl);
    const other = await testDatabase(template);
    const old = postgres(other.superUrl, { max: 1, onnotice: () => undefined });
    expect(await old`select current_setting('server_version_num')::int / 10000 as major`).toEqual([{ major: 15 }]);
    expect(await catalogueFindings(old, template.appRole)).toEqual([]);
    expect(await migrate(ownerUrl(template, new URL(other.ownerUrl).pathname.slice(1)), template)).toMatchObject({
      applied: [],
    });
    await old.end();
    await other.end();
  } finally {
    await server.stop();
  }
});
