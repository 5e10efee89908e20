import postgres from 'postgres';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLoad } from '@/db/sql/load-together';
import { processOf, type SampleWorkspace, sampleWorkspace, start, userTask } from './sample.fixture';
import { accepted, firstTask, testWorld, type World } from './world.fixture';

let world: World;
let other: SampleWorkspace;
let tasks: string[];
beforeAll(async () => {
  world = await testWorld();
  other = await sampleWorkspace(world.db);
  await world.publish(processOf('one', [start(), userTask('check')]));
  const begun = await Promise.all(Array.from({ length: 70 }, () => world.begin('one')));
  tasks = begun.map((answer) => firstTask(accepted(answer)));
}, 60_000);
afterAll(() => world.end());

const ask = (workspace: SampleWorkspace, task: string) => {
  return { workspace: workspace.id, person: workspace.people[0] ?? '', key: null, task };
};

test('loads asked for at once bring each its own row', async () => {
  const load = createLoad(world.db.sql);
  const rows = await Promise.all(tasks.map((task) => load(ask(world.workspace, task))));
  expect(rows.map((row) => row.tasks?.map(([id]) => id))).toEqual(tasks.map((id) => [id]));
});

test('loads that go together see each its own workspace', async () => {
  const load = createLoad(world.db.sql);
  const rows = await Promise.all(tasks.flatMap((task) => [load(ask(other, task)), load(ask(world.workspace, task))]));
  expect(rows.map((row) => row.tasks?.[0]?.[0] ?? null)).toEqual(tasks.flatMap((task) => [null, task]));
  expect(rows.map((row) => row.actor?.teams)).toEqual(rows.map(() => ['repair']));
});

test('of loads that go together one fails alone', async () => {
  const load = createLoad(world.db.sql);
  const wanted = tasks.slice(0, 10);
  const loads = [...wanted, 'no id', '{"', ...wanted].map((task) => load(ask(world.workspace, task)));
  const settled = await Promise.allSettled(loads);
  expect(settled.map((one) => one.status === 'fulfilled' && one.value.tasks?.[0]?.[0])).toEqual([
    ...wanted,
    false,
    false,
    ...wanted,
  ]);
});

test('a load that hangs holds nobody up', async () => {
  const load = createLoad(world.db.sql);
  const owner = postgres(world.database.ownerUrl, { max: 1, onnotice: () => undefined });
  const row = await owner.begin(async (sql) => {
    await sql`lock table incident in access exclusive mode`;
    const hanging = load({ workspace: world.workspace.id, person: null, key: null, incident: v7() });
    const found = await load(ask(world.workspace, tasks[0] ?? ''));
    return { found, hanging };
  });
  await owner.end();
  expect(row.found.tasks?.[0]?.[0]).toBe(tasks[0]);
  expect((await row.hanging).instance_id).toBe(null);
});
