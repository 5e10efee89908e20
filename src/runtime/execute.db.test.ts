import postgres from 'postgres';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '@/db/connect';
import { evolve } from '@/definition/engine';
import type { Event } from '@/engine/event';
import { ABSENT } from '@/engine/state';
import { createRuntime } from './create-runtime';
import { end, processOf, sampleWorkspace, start, text, userTask } from './sample.fixture';
import { accepted, codeOf, firstTask, testWorld, type World } from './world.fixture';

let world: World;
beforeAll(async () => {
  world = await testWorld();
  await world.publish(processOf('one', [start(), userTask('check'), end()]));
  await world.publish(processOf('two', [start(), userTask('check'), userTask('repair'), end()]));
  await world.publish(
    processOf(
      'wide',
      [start(), { id: 'split', kind: 'parallel-gateway', name: text('') }, userTask('t0'), end()],
      Array.from({ length: 19 }, (_, index) => [
        { id: `to-${index}`, source: 'split', target: `t${index + 1}` },
        { id: `from-${index}`, source: `t${index + 1}`, target: 'end' },
      ]).flat(),
      Array.from({ length: 19 }, (_, index) => userTask(`t${index + 1}`)),
    ),
  );
}, 60_000);
afterAll(() => world.end());

const count = async (table: 'instance' | 'history_event' | 'task' | 'command_key' | 'audit_event' | 'variable') => {
  const [row] = await world.rows((sql) => sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`);
  return row?.n ?? 0;
};
const everything = async () => ({
  instances: await count('instance'),
  events: await count('history_event'),
  tasks: await count('task'),
  keys: await count('command_key'),
  audits: await count('audit_event'),
  variables: await count('variable'),
});

test('a started instance waits at its first task, with its history, its variables and an audit row', async () => {
  const before = await everything();
  const answer = accepted(await world.begin('one', { values: { place: 'Bridge 7' } }));
  expect(answer).toMatchObject({ status: 'active', version: 1, incidents: [] });
  expect(answer.openTasks).toMatchObject([{ element: 'check', candidates: { teams: ['repair'] }, assignee: null }]);
  const after = await everything();
  expect(after).toMatchObject({
    instances: before.instances + 1,
    tasks: before.tasks + 1,
    keys: before.keys + 1,
    audits: before.audits + 1,
    variables: before.variables + 1,
  });
  const done = accepted(await world.complete(firstTask(answer)));
  expect(done).toMatchObject({ status: 'completed', version: 2, openTasks: [] });
});

test('folding the history gives the stored state, event by event without a gap', async () => {
  const begun = accepted(await world.begin('two', { values: { a: 1 } }));
  const next = accepted(await world.complete(firstTask(begun), { values: { b: 2 } }));
  accepted(await world.complete(firstTask(next)));
  const [row] = await world.rows(
    (sql) => sql<{ state: unknown }[]>`select state from instance where id = ${begun.instance}`,
  );
  const history = await world.rows(
    (sql) => sql<{ sequence: number; version: number; event: Event }[]>`select sequence, version, event
      from history_event where instance_id = ${begun.instance} order by sequence`,
  );
  expect(history.map((entry) => entry.sequence)).toEqual(history.map((_, index) => index + 1));
  expect(new Set(history.map((entry) => entry.version))).toEqual(new Set([1, 2, 3]));
  expect(history.reduce((state, entry) => evolve(state, entry.event), ABSENT)).toEqual(row?.state);
});

test('fifty copies of one command at once have one effect and one answer', async () => {
  const before = await everything();
  const key = v7();
  const starts = await Promise.all(Array.from({ length: 50 }, () => world.begin('one', { key, values: { x: 1 } })));
  const [begun] = starts.map(accepted);
  if (!begun) throw new Error('fifty starts gave no answer');
  for (const one of starts) expect(accepted(one)).toEqual(begun);
  expect(await everything()).toMatchObject({ instances: before.instances + 1, keys: before.keys + 1 });

  const again = v7();
  const copies = await Promise.all(Array.from({ length: 50 }, () => world.complete(firstTask(begun), { key: again })));
  for (const one of copies) expect(accepted(one)).toEqual({ ...begun, status: 'completed', version: 2, openTasks: [] });
  expect(await everything()).toMatchObject({ keys: before.keys + 2, audits: before.audits + 2 });
});

test('the same key with another request is refused', async () => {
  const key = v7();
  accepted(await world.begin('one', { key, values: { x: 1 } }));
  expect(codeOf(await world.begin('one', { key, values: { x: 2 } }))).toBe('command/key-reused');
  expect(codeOf(await world.begin('two', { key, values: { x: 1 } }))).toBe('command/key-reused');
  const other = world.workspace.people[1] ?? '';
  expect(codeOf(await world.begin('one', { key, values: { x: 1 }, user: other }))).toBe('command/key-reused');
});

test('of twenty people who complete one task one wins, and the others are told who', async () => {
  const task = firstTask(accepted(await world.begin('one')));
  const results = await Promise.all(
    world.workspace.people.map(async (user) => ({ user, result: await world.complete(task, { user }) })),
  );
  const winners = results.filter(({ result }) => result.ok);
  expect(winners).toHaveLength(1);
  const [row] = await world.rows(
    (sql) =>
      sql<{ name: string }[]>`select u.name from task t join "user" u on u.id = t.completed_by where t.id = ${task}`,
  );
  for (const { result } of results.filter(({ result: one }) => !one.ok)) {
    expect(result).toEqual({ ok: false, error: { code: 'task/completed-by-another', params: { who: row?.name } } });
  }
  const winner = winners[0]?.user ?? '';
  expect(codeOf(await world.complete(task, { user: winner }))).toBe('task/already-completed');
});

test('twenty tasks of one instance completed at once are all completed', async () => {
  const begun = accepted(await world.begin('wide'));
  expect(begun.openTasks).toHaveLength(20);
  const results = await Promise.all(begun.openTasks.map((task) => world.complete(task.id)));
  expect(results.map(codeOf)).toEqual(Array(20).fill('ok'));
  const [row] = await world.rows(
    (sql) =>
      sql<{ status: string; version: number }[]>`select status, version from instance where id = ${begun.instance}`,
  );
  expect(row).toEqual({ status: 'completed', version: 21 });
});

test('a refused command leaves nothing behind', async () => {
  const task = firstTask(accepted(await world.begin('one')));
  const before = await everything();
  const refused = [
    await world.complete(task, { decision: { permit: () => ({ code: 'access/denied' }) } }),
    await world.complete(task, { decision: { command: () => ({ ok: false, error: { code: 'form/invalid' } }) } }),
    await world.complete(task, { values: { text: 'x'.repeat(65_536) } }),
    await world.complete(v7()),
    await world.begin('no-such-process'),
    await world.complete(task, { user: v7() }),
    await world.ask({ instance: v7() }, { type: 'cancel', reason: 'x' }),
    await world.ask({ incident: v7() }, { type: 'retry-incident', incident: v7(), values: {} }),
  ];
  expect(refused.map(codeOf)).toEqual([
    'access/denied',
    'form/invalid',
    'variable/too-large',
    'access/not-found',
    'access/not-found',
    'access/not-found',
    'access/not-found',
    'access/not-found',
  ]);
  expect(await everything()).toEqual(before);
});

test('a commit that fails half-way leaves nothing behind', async () => {
  const before = await everything();
  // The queue refuses the job after instance, history and task rows were written in the same statement.
  const owner = postgres(world.database.ownerUrl, { max: 1 });
  await owner`create function refuse_task() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$`;
  await owner`create trigger refuse before insert on audit_event for each row execute function refuse_task()`;
  await expect(world.begin('one')).rejects.toThrow('full');
  await owner`drop trigger refuse on audit_event`;
  await owner.end();
  expect(await everything()).toEqual(before);
});

test('a cancelled instance closes its tasks, and says so to who completes one later', async () => {
  const begun = accepted(await world.begin('wide'));
  const cancelled = accepted(await world.ask({ instance: begun.instance }, { type: 'cancel', reason: 'mistake' }));
  expect(cancelled).toMatchObject({ status: 'cancelled', openTasks: [] });
  expect(codeOf(await world.complete(firstTask(begun)))).toBe('instance/ended');
  expect(codeOf(await world.ask({ instance: begun.instance }, { type: 'cancel', reason: 'x' }))).toBe('instance/ended');
  const rows = await world.rows(
    (sql) => sql<{ status: string }[]>`select distinct status from task where instance_id = ${begun.instance}`,
  );
  expect(rows).toEqual([{ status: 'cancelled' }]);
});

test('another department finds nothing', async () => {
  const other = await sampleWorkspace(world.db);
  const begun = accepted(await world.begin('one'));
  const user = other.people[0] ?? '';
  const result = await world.runtime.execute(
    {
      workspace: other.id,
      key: v7(),
      actor: { kind: 'person', user },
      target: { task: firstTask(begun) },
      body: {},
    },
    { permit: () => null, command: () => ({ ok: true, value: { type: 'cancel', reason: '' } }) },
  );
  expect(codeOf(result)).toBe('access/not-found');
});

test('candidates named by login are found among the members only', async () => {
  const [member = ''] = world.workspace.people;
  const stranger = (await sampleWorkspace(world.db)).people[0] ?? '';
  const task = userTask('named');
  if (task.kind !== 'user-task') throw new Error('expected a user task');
  const people = [`u-${member}`, `u-${stranger}`, 'nobody"\\'];
  await world.publish(
    processOf('named', [start(), { ...task, assignment: { rules: [], otherwise: { people, starter: true } } }, end()]),
  );
  const begun = accepted(await world.begin('named', { user: world.workspace.people[1] ?? '' }));
  const [row] = await world.rows(
    (sql) => sql<{ users: string[] }[]>`select candidate_users as users from task where id = ${firstTask(begun)}`,
  );
  expect(row?.users).toEqual([world.workspace.people[1], member]);
});

test('only changed variables are written', async () => {
  const begun = accepted(await world.begin('two', { values: { a: 1, b: { x: [1, 'two', null] } } }));
  const versions = () =>
    world.rows(
      (sql) => sql<{ key: string; at: string }[]>`select key, xmin::text as at from variable
        where instance_id = ${begun.instance} order by key`,
    );
  const before = await versions();
  accepted(await world.complete(firstTask(begun), { values: { a: 1, b: { x: [1, 'two', null] }, c: true } }));
  const after = await versions();
  expect(after.slice(0, 2)).toEqual(before);
  expect(after.map((row) => row.key)).toEqual(['a', 'b', 'c']);
});

test('a command is two round trips, both prepared', async () => {
  const sent: string[] = [];
  const db = {
    ...connect(world.database.appUrl),
    sql: postgres(world.database.appUrl, { max: 1, debug: (_connection, query) => sent.push(query) }),
  };
  const runtime = createRuntime({ db });
  const step = async (target: { process: string } | { task: string }) => {
    const result = await runtime.execute(
      {
        workspace: world.workspace.id,
        key: v7(),
        actor: { kind: 'person', user: world.workspace.people[0] ?? '' },
        target,
        body: {},
      },
      {
        permit: () => null,
        command: () => ({
          ok: true,
          value:
            'task' in target ? { type: 'complete-task', task: target.task, values: {} } : { type: 'start', values: {} },
        }),
      },
    );
    return accepted(result);
  };
  // The first command of a connection learns its types, and that of a process its version.
  await step({ process: 'two' });
  await runtime.flush();
  for (let round = 0; round < 10; round++) {
    sent.length = 0;
    const begun = await step({ process: 'two' });
    const next = await step({ task: firstTask(begun) });
    await step({ task: firstTask(next) });
    const commands = sent.filter((query) => !query.includes('pg_notify'));
    expect(commands.map((query) => /docket_\w+/.exec(query)?.[0])).toEqual(
      Array(3).fill(['docket_load', 'docket_commit']).flat(),
    );
  }
  await runtime.flush();
  const prepared = await db.sql<{ statement: string; plans: number }[]>`
    select statement, (generic_plans + custom_plans)::int as plans from pg_prepared_statements where statement ~ 'docket_'`;
  const runs = prepared.map(({ statement, plans }) => ({ name: /docket_\w+/.exec(statement)?.[0], plans }));
  for (const name of ['docket_load', 'docket_commit']) {
    // One statement of that name, so parsed once, and run for every command.
    const [statement, ...others] = runs.filter((run) => run.name === name);
    expect([name, statement?.plans, others]).toEqual([name, 31, []]);
  }
  await db.sql.end();
  await db.end();
});

test('a connection lost under a command is tried again under the same key', async () => {
  const db = connect(world.database.appUrl, { max: 1, name: 'to be cut' });
  const runtime = createRuntime({ db });
  const superuser = postgres(world.database.superUrl, { max: 1 });
  await db.sql`select 1`;
  let cuts = 0;
  const result = await runtime.execute(
    {
      workspace: world.workspace.id,
      key: v7(),
      actor: { kind: 'person', user: world.workspace.people[0] ?? '' },
      target: { process: 'one' },
      body: {},
    },
    {
      permit: () => null,
      command: () => {
        // Between the read and the write of the first attempt.
        cuts += 1;
        if (cuts === 1) {
          void superuser`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to be cut'`.execute();
        }
        return { ok: true, value: { type: 'start', values: {} } };
      },
    },
  );
  expect(codeOf(result)).toBe('ok');
  await superuser.end();
  await runtime.flush();
  await db.end();
});
