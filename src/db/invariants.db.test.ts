import postgres from 'postgres';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from './invariants';
import { type TestDatabase, testDatabase } from './test-database';

let database: TestDatabase;
let behind: postgres.Sql;
beforeAll(async () => {
  database = await testDatabase();
  behind = postgres(database.superUrl, { max: 1, onnotice: () => undefined });
  // Rows that are kept for ever must be spoilt here.
  await behind`set session_replication_role = replica`;
  await sound();
});
afterAll(async () => {
  await behind.end();
  await database.end();
});

const ids = { workspace: v7(), process: v7(), version: v7(), user: v7() };
const waiting = { id: v7(), task: v7(), activity: v7() };
const working = { id: v7(), job: v7(), activity: v7() };
const stuck = { id: v7(), incident: v7(), activity: v7() };
const ended = { id: v7(), task: v7() };
const at = new Date('2026-11-01T08:00:00.000Z');

/** One instance that waits for a task, one for a job, one with an incident, and one that has ended. */
async function sound(): Promise<void> {
  const sql = behind;
  const of = { workspace_id: ids.workspace };
  const name = sql.json({ zh: '', en: '' });
  const empty = { starter: { user: null, teams: [] }, arrivals: {}, activities: {}, waits: {}, incidents: {} };
  const instance = async (
    id: string,
    status: string,
    state: object,
    events: readonly { type: string; [key: string]: string }[],
  ) => {
    const row = { ...of, id, process_id: ids.process, version_id: ids.version, status, version: 1, title: '' };
    const stored = sql.json({ ...empty, status, sequence: events.length, ...state });
    const times = { started_at: at, updated_at: at, ended_at: status === 'active' ? null : at };
    await sql`insert into instance ${sql({ ...row, ...times, state: stored })}`;
    const place = { ...of, instance_id: id, version: 1, first_sequence: 1, at };
    const actor = { actor_kind: 'person', actor_id: ids.user };
    await sql`insert into history ${sql({ ...place, ...actor, events: sql.json(events) })}`;
  };
  const started = { type: 'instance.started' };
  const inside = (one: { id: string; activity: string }) => ({
    ...{ ...of, instance_id: one.id, activity_id: one.activity, element: 'e', created_at: at },
  });
  await sql`insert into workspace ${sql({ id: ids.workspace, slug: 'w', name })}`;
  await sql`insert into process ${sql({ ...of, id: ids.process, key: 'p', name })}`;
  const sealed = { number: 1, definition: sql.json({}), hash: '', logic_hash: '', note: '', published_at: at };
  await sql`insert into process_version ${sql({ ...of, id: ids.version, process_id: ids.process, ...sealed })}`;
  const activities = (activity: string) => ({ activities: { [activity]: { element: 'e', via: null } } });
  await instance(
    waiting.id,
    'active',
    { ...activities(waiting.activity), waits: { [waiting.task]: { activity: waiting.activity, for: 'task' } } },
    [started, { type: 'task.created', task: waiting.task }],
  );
  await sql`insert into task ${sql({ ...inside(waiting), id: waiting.task, name, status: 'open', priority: 'normal' })}`;
  await instance(
    working.id,
    'active',
    { ...activities(working.activity), waits: { [working.job]: { activity: working.activity, for: 'job' } } },
    [started, { type: 'job.requested', job: working.job }],
  );
  await sql`insert into job ${sql({ ...inside(working), id: working.job, connector: 'http', input: sql.json({}), retry: sql.json({}) })}`;
  await instance(
    stuck.id,
    'active',
    { ...activities(stuck.activity), incidents: { [stuck.incident]: { activity: stuck.activity, code: 'c' } } },
    [started, { type: 'incident.raised', incident: stuck.incident }],
  );
  await sql`insert into incident ${sql({ ...inside(stuck), id: stuck.incident, code: 'c', params: sql.json({}), status: 'open' })}`;
  await instance(ended.id, 'completed', {}, [
    started,
    { type: 'task.completed', task: ended.task },
    { type: 'instance.completed' },
  ]);
  const done = { status: 'completed', completed_at: at, completed_by: ids.user, priority: 'normal' };
  await sql`insert into task ${sql({ ...inside({ id: ended.id, activity: v7() }), id: ended.task, name, ...done })}`;
}

test('hold for sound rows', async () => {
  expect(await brokenInvariants(database.db)).toEqual([]);
});

describe('are reported when', () => {
  const holes: readonly (readonly [name: string, sql: () => string, invariant: string, what: string])[] = [
    ['the state has another status', () => set(waiting.id, 'status', '"completed"'), 'I1', 'status of the state'],
    ['the state is behind the history', () => set(waiting.id, 'sequence', '1'), 'I1', 'not at the last event'],
    ['an ended instance has tokens', () => set(ended.id, 'arrivals', '{"join":{"f":1}}'), 'I1', 'tokens are left'],
    ['an active instance has none', () => set(waiting.id, 'activities', '{}'), 'I1', 'nothing lives'],
    [
      'an event is missing',
      () => `update history set first_sequence = 2, events = events - 0 where instance_id = '${waiting.id}'`,
      'I2',
      'has a gap',
    ],
    [
      'a command wrote over the events of another',
      () => `insert into history select workspace_id, instance_id, 2, 2, at, actor_kind, actor_id, actor_name, events
        from history where instance_id = '${ended.id}'`,
      'I2',
      'command 2 do not follow',
    ],
    [
      'the version is wrong',
      () => `update instance set version = 2 where id = '${stuck.id}'`,
      'I2',
      'number of commands',
    ],
    ['an open task is waited for by nothing', () => set(waiting.id, 'waits', '{}'), 'I3', 'is waited for by nothing'],
    ['an activity has nothing to wait for', () => set(waiting.id, 'waits', '{}'), 'I3', 'neither waits'],
    ['a task that is waited for is gone', () => `delete from task where id = '${waiting.task}'`, 'I3', 'is not open'],
    ['a job is waited for by nothing', () => set(working.id, 'waits', '{}'), 'I3', 'the open job'],
    ['a job that is waited for was given up', () => `update job set status = 'cancelled'`, 'I3', 'is not open'],
    ['an open incident stops nothing', () => set(stuck.id, 'incidents', '{}'), 'I3', 'stops nothing'],
    [
      'an incident was closed by hand',
      () => `update incident set status = 'resolved', resolved_at = now()`,
      'I3',
      'of the state is not open',
    ],
    [
      'a task was completed by another',
      () => `update task set completed_by = '${v7()}' where status = 'completed'`,
      'I4',
      '0 completions',
    ],
    [
      'a task was completed twice',
      () => `update history set events = jsonb_set(events, '{0}', events -> 1) where instance_id = '${ended.id}'`,
      'I4',
      '2 completions',
    ],
    ['an active instance has an end', () => `update instance set ended_at = now()`, 'I1', 'time of its end'],
    ['an open task was completed', () => `update task set completed_at = now()`, 'I4', 'completion disagree'],
    [
      'a completed task was completed by nobody',
      () => `update task set completed_by = null`,
      'I4',
      'completion disagree',
    ],
    ['a job is missing', () => 'delete from job', 'I5', 'is not there'],
    [
      'nobody asked for a job',
      () => `update history set events = jsonb_set(events, '{1,type}', '"x"') where instance_id = '${working.id}'`,
      'I5',
      'nobody asked',
    ],
    ['a version is missing', () => 'update process_version set number = 3', 'I6', 'have a gap'],
  ];
  const set = (id: string, key: string, value: string) =>
    `update instance set state = jsonb_set(state, '{${key}}', '${value}') where id = '${id}'`;

  test.each(holes)('%s', async (_, spoil, invariant, what) => {
    await behind.unsafe(spoil());
    const broken = await brokenInvariants(database.db);
    expect(broken).toContainEqual(
      expect.objectContaining({ workspace: ids.workspace, invariant, what: expect.stringContaining(what) }),
    );
    await restore();
  });

  async function restore(): Promise<void> {
    for (const table of ['instance', 'history', 'task', 'job', 'incident', 'process', 'process_version', 'workspace']) {
      await behind`delete from ${behind(table)}`;
    }
    await sound();
  }
});
