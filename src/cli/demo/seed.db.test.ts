import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '@/db/in-workspace';
import { brokenInvariants } from '@/db/invariants';
import { type TestDatabase, testDatabase } from '@/db/test-database';
import { seedDemo } from './seed';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
afterAll(() => database.end());

it('tells about forty instances in every state there is, once', { timeout: 120_000 }, async () => {
  const told = await seedDemo(database.appUrl, { onlyWhenEmpty: true });
  expect(told?.instances).toBeGreaterThanOrEqual(40);
  expect(await seedDemo(database.appUrl, { onlyWhenEmpty: true })).toBeNull();
  const workspaces = await database.db.sql<{ id: string }[]>`select id from workspace`;
  const states = new Set<string>();
  for (const { id } of workspaces) {
    const rows = await inWorkspace(
      database.db,
      { workspace: id },
      ({ sql }) => sql<{ state: string }[]>`
        select i.status || case when exists (select from incident n
            where n.workspace_id = ${id} and n.instance_id = i.id and n.status = 'open') then ', incident' else '' end as state
          from instance i where i.workspace_id = ${id}`,
    );
    for (const { state } of rows) states.add(state);
  }
  expect([...states].sort()).toEqual(['active', 'active, incident', 'cancelled', 'completed']);
  expect(await brokenInvariants(database.db)).toEqual([]);
});
