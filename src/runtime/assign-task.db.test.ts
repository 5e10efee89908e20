import { afterAll, beforeAll, expect, test } from 'vitest';
import { end, processOf, start, userTask } from './sample.fixture';
import { accepted, codeOf, firstTask, testWorld, type World } from './world.fixture';

let world: World;
beforeAll(async () => {
  world = await testWorld();
  await world.publish(processOf('one', [start(), userTask('check'), end()]));
}, 60_000);
afterAll(() => world.end());

const newTask = async () => firstTask(accepted(await world.begin('one')));
const asked = (task: string, user: string) => ({ workspace: world.workspace.id, task, user, permit: () => null });
const person = (index: number) => world.workspace.people[index] ?? '';

test('of twenty who claim at once one holds the task, and the others are told who', async () => {
  const task = await newTask();
  const results = await Promise.all(world.workspace.people.map((user) => world.runtime.claimTask(asked(task, user))));
  const winners = results.filter((result) => result.ok);
  expect(winners).toHaveLength(1);
  const [row] = await world.rows(
    (sql) => sql<{ name: string }[]>`select u.name from task t join "user" u on u.id = t.assignee where t.id = ${task}`,
  );
  for (const result of results.filter((one) => !one.ok)) {
    expect(result).toEqual({ ok: false, error: { code: 'task/claimed-by-another', params: { who: row?.name } } });
  }
});

test('claiming what one holds already changes nothing', async () => {
  const task = await newTask();
  const first = accepted(await world.runtime.claimTask(asked(task, person(0))));
  const [before] = await world.rows((sql) => sql<{ n: number }[]>`select count(*)::int as n from audit_event`);
  expect(accepted(await world.runtime.claimTask(asked(task, person(0))))).toEqual(first);
  expect(await world.rows((sql) => sql<{ n: number }[]>`select count(*)::int as n from audit_event`)).toEqual([before]);
});

test('a task that another holds cannot be completed; released, it can', async () => {
  const task = await newTask();
  accepted(await world.runtime.claimTask(asked(task, person(0))));
  expect(codeOf(await world.complete(task, { user: person(1) }))).toBe('task/claimed-by-another');
  expect(codeOf(await world.runtime.releaseTask(asked(task, person(1))))).toBe('task/claimed-by-another');
  accepted(await world.runtime.releaseTask(asked(task, person(0))));
  expect(codeOf(await world.runtime.releaseTask(asked(task, person(0))))).toBe('task/not-claimed');
  expect(codeOf(await world.complete(task, { user: person(1) }))).toBe('ok');
  expect(codeOf(await world.runtime.claimTask(asked(task, person(0))))).toBe('task/completed-by-another');
});

test('an operator can give a task to somebody else, whoever holds it', async () => {
  const task = await newTask();
  accepted(await world.runtime.claimTask(asked(task, person(0))));
  const given = accepted(await world.runtime.giveTask({ ...asked(task, person(5)), assignee: person(1) }));
  expect(given.assignee).toBe(person(1));
  expect(codeOf(await world.complete(task, { user: person(0) }))).toBe('task/claimed-by-another');
  expect(codeOf(await world.complete(task, { user: person(1) }))).toBe('ok');
});

test('a claim between the read and the write of a completion wins', async () => {
  const task = await newTask();
  let claimed: Promise<unknown> = Promise.resolve();
  let decided = 0;
  const result = await world.runtime.execute(
    {
      workspace: world.workspace.id,
      key: `between-${task}`,
      actor: { kind: 'person', user: person(1) },
      target: { task },
      body: {},
    },
    {
      permit: () => null,
      command: () => {
        decided += 1;
        claimed = world.runtime.claimTask(asked(task, person(0)));
        return { ok: true, value: { type: 'complete-task', task, values: {} } };
      },
    },
  );
  await claimed;
  const [row] = await world.rows(
    (sql) => sql<{ assignee: string | null; status: string }[]>`select assignee, status from task where id = ${task}`,
  );
  // Whichever came first, the other was not run over.
  if (result.ok) expect(row).toEqual({ assignee: null, status: 'completed' });
  else expect([result.error.code, row]).toEqual(['task/claimed-by-another', { assignee: person(0), status: 'open' }]);
  expect(decided).toBe(1);
});
