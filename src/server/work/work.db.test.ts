import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '@/db/in-workspace';
import {
  addPerson,
  addWorkspace,
  callerFor,
  publishInspection,
  rejectionOf,
  type TestServer,
  type TestWorkspace,
  testServer,
} from '../server.fixture';

let server: TestServer;
let roads: TestWorkspace;
let process: string;
const workspace = 'roads';
let serial = 0;
const key = () => `command-key-${++serial}`;

beforeAll(async () => {
  server = await testServer();
  roads = await addWorkspace(server.container, workspace);
  process = await publishInspection(server.container, roads);
});
afterAll(() => server.end());

const as = (role: keyof TestWorkspace['people']) => callerFor(server.container, roads.people[role]);

async function startedBy(role: keyof TestWorkspace['people']) {
  const caller = await as(role);
  const { instance } = await caller.work.start({ workspace, process, key: key(), values: { place: 'Long Bridge' } });
  const { items } = await (await as('member')).work.inbox({ workspace, view: 'team' });
  const task = items.find((item) => item.instance === instance);
  if (!task) throw new Error('the crew has no task');
  return { instance, task: task.id };
}

describe('starting', () => {
  it('tells the starter whom it waits for, or their own next task', async () => {
    const designer = await as('designer');
    const answer = await designer.work.start({ workspace, process, key: key(), values: { place: 'Bridge' } });
    expect(answer.next).toEqual({
      kind: 'waiting',
      steps: [{ name: { zh: 'Check', en: 'Check' }, who: [{ zh: '班组', en: 'Crew' }] }],
    });
    const member = await as('member');
    expect(await member.work.start({ workspace, process, key: key(), values: { place: 'Bridge' } })).toMatchObject({
      next: { kind: 'your-task' },
    });
  });

  it('names every field that is not right and starts nothing', async () => {
    const member = await as('member');
    const before = await member.instance.list({ workspace });
    const refused = await rejectionOf(
      member.work.start({ workspace, process, key: key(), values: { place: 1, extra: true } }),
    );
    expect(refused.code).toBe('form/invalid');
    expect(refused.problems?.map((problem) => problem.at)).toEqual([
      { form: 'report', property: 'extra' },
      { form: 'report', field: 'f1' },
    ]);
    expect(await member.instance.list({ workspace })).toEqual(before);
  });

  it('gives the same answer to the same key, and refuses it for another request', async () => {
    const member = await as('member');
    const request = { workspace, process, key: key(), values: { place: 'Twice' } };
    const first = await member.work.start(request);
    expect((await member.work.start(request)).instance).toBe(first.instance);
    const other = rejectionOf(member.work.start({ ...request, values: { place: 'Other' } }));
    expect((await other).code).toBe('command/key-reused');
  });

  it('finds no process that was never published', async () => {
    const designer = await as('designer');
    const draft = await designer.process.create({ workspace, name: { zh: '草稿', en: 'Only a draft' } });
    const refused = await rejectionOf(designer.work.start({ workspace, process: draft.key, key: key(), values: {} }));
    expect(refused.code).toBe('access/not-found');
    expect((await designer.work.startable({ workspace })).map((one) => one.key)).toEqual([process]);
  });
});

describe('claiming, releasing, completing', () => {
  it('moves a task from the team to the person, and to done', async () => {
    const member = await as('member');
    const { task, instance } = await startedBy('designer');
    expect(await member.work.task({ workspace, task })).toMatchObject({
      task: { canClaim: true, canRelease: false, canComplete: true, assignee: null, form: { id: 'check' } },
      instance: { id: instance, title: 'Long Bridge' },
      values: {},
    });
    await member.work.claim({ workspace, task });
    expect((await member.work.inbox({ workspace, view: 'mine' })).items.map((one) => one.id)).toContain(task);
    await member.work.release({ workspace, task });
    expect((await member.work.inbox({ workspace, view: 'mine' })).items.map((one) => one.id)).not.toContain(task);
    const done = await member.work.complete({ workspace, task, key: key(), values: { severity: 3 } });
    expect(done).toEqual({ instance, next: { kind: 'ended' } });
    expect((await member.work.inbox({ workspace, view: 'done' })).items[0]).toMatchObject({
      id: task,
      status: 'completed',
      completedBy: { id: roads.people.member.id },
    });
  });

  it('says who was first', async () => {
    const { task } = await startedBy('designer');
    const member = await as('member');
    await member.work.claim({ workspace, task });
    await addToCrew('operator');
    const operator = await as('operator');
    const claimed = await rejectionOf(operator.work.claim({ workspace, task }));
    expect(claimed).toEqual({ code: 'task/claimed-by-another', params: { who: 'Name of roads-member' } });
    await member.work.complete({ workspace, task, key: key(), values: { severity: 1 } });
    const completed = operator.work.complete({ workspace, task, key: key(), values: { severity: 2 } });
    expect(await rejectionOf(completed)).toEqual({
      code: 'task/completed-by-another',
      params: { who: 'Name of roads-member' },
    });
    const twice = member.work.complete({ workspace, task, key: key(), values: { severity: 2 } });
    expect((await rejectionOf(twice)).code).toBe('task/already-completed');
  });

  it('tells one who looks on that the task is not theirs, and a stranger that there is none', async () => {
    const { task } = await startedBy('operator');
    const designer = await as('designer');
    const looking = designer.work.complete({ workspace, task, key: key(), values: { severity: 1 } });
    expect((await rejectionOf(looking)).code).toBe('task/not-candidate');
    const stranger = await addMember('stranger');
    for (const call of [
      () => stranger.work.task({ workspace, task }),
      () => stranger.work.claim({ workspace, task }),
      () => stranger.work.release({ workspace, task }),
      () => stranger.work.complete({ workspace, task, key: key(), values: { severity: 1 } }),
    ]) {
      expect((await rejectionOf(call())).code).toBe('access/not-found');
    }
  });

  it('keeps the task when the form is not right', async () => {
    const { task } = await startedBy('designer');
    const member = await as('member');
    for (const values of [{}, { severity: 'high' }, { severity: 1, other: 1 }]) {
      const refused = await rejectionOf(member.work.complete({ workspace, task, key: key(), values }));
      expect(refused.code).toBe('form/invalid');
      expect(refused.problems).not.toHaveLength(0);
    }
    expect((await member.work.task({ workspace, task })).task.status).toBe('open');
  });

  it('refuses a task after its instance was cancelled', async () => {
    const { task, instance } = await startedBy('designer');
    const operator = await as('operator');
    await operator.instance.cancel({ workspace, instance, key: key(), reason: 'a mistake' });
    const member = await as('member');
    const refused = await rejectionOf(member.work.complete({ workspace, task, key: key(), values: { severity: 1 } }));
    expect(['task/cancelled', 'instance/ended']).toContain(refused.code);
  });
});

describe('seeing instances', () => {
  it('shows a member only those they take part in', async () => {
    const { instance } = await startedBy('designer');
    const member = await as('member');
    expect((await member.instance.get({ workspace, instance })).id).toBe(instance);
    const stranger = await addMember('onlooker');
    expect((await stranger.instance.list({ workspace })).items).toEqual([]);
    expect((await rejectionOf(stranger.instance.get({ workspace, instance }))).code).toBe('access/not-found');
    expect((await rejectionOf(stranger.instance.history({ workspace, instance }))).code).toBe('access/not-found');
    const auditor = await as('auditor');
    expect((await auditor.instance.get({ workspace, instance })).id).toBe(instance);
  });

  it('shows where it stands, the way it took and what it knows', async () => {
    const { instance } = await startedBy('designer');
    const view = await (await as('designer')).instance.get({ workspace, instance });
    expect(view).toMatchObject({
      status: 'active',
      version: 1,
      visited: ['start', 'check'],
      taken: ['to_check'],
      active: [{ element: 'check' }],
      incidents: [],
    });
    expect(view.variables.find((variable) => variable.key === 'place')).toMatchObject({
      type: 'text',
      value: 'Long Bridge',
      label: { en: 'Place' },
    });
    expect(view.tasks).toHaveLength(1);
    const history = await (await as('designer')).instance.history({ workspace, instance });
    expect(history.items[0]).toMatchObject({
      sequence: 1,
      actor: { kind: 'person', name: 'Name of roads-designer' },
      event: { type: 'instance.started' },
    });
    expect(history.next).toBeNull();
  });

  it('pages without missing or repeating one, and takes what was typed as text', async () => {
    const designer = await as('designer');
    const seen: string[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = await designer.instance.list({ workspace, limit: 3, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((item) => item.id));
      if (page.next === null) break;
      cursor = page.next;
    }
    const all = await designer.instance.list({ workspace, limit: 100 });
    expect(seen).toEqual(all.items.map((item) => item.id));
    expect((await designer.instance.list({ workspace, query: '%' })).items).toEqual([]);
    expect((await designer.instance.list({ workspace, query: 'long br' })).items.length).toBeGreaterThan(0);
    expect((await designer.instance.list({ workspace, status: 'incident' })).items).toEqual([]);
  });

  it('counts what waits', async () => {
    const member = await as('member');
    const { items } = await member.work.inbox({ workspace, view: 'team', limit: 100 });
    expect((await member.work.counts({ workspace })).team).toBe(items.length);
  });

  it('pages the inbox by urgency and due time', async () => {
    const member = await as('member');
    const all = await member.work.inbox({ workspace, view: 'team', limit: 100 });
    const first = await member.work.inbox({ workspace, view: 'team', limit: 2 });
    const second = await member.work.inbox({ workspace, view: 'team', limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(
      all.items.slice(0, 4).map((item) => item.id),
    );
  });
});

async function addMember(login: string) {
  const person = await addPerson(server.container, login);
  await inWorkspace(
    server.container.db,
    { workspace: roads.id },
    ({ sql }) => sql`insert into membership (workspace_id, user_id, role) values (${roads.id}, ${person.id}, 'member')`,
  );
  return callerFor(server.container, person);
}

async function addToCrew(role: keyof TestWorkspace['people']) {
  await inWorkspace(
    server.container.db,
    { workspace: roads.id },
    ({ sql }) => sql`insert into team_member (workspace_id, team_id, user_id)
      select ${roads.id}, id, ${roads.people[role].id} from team where key = 'crew' on conflict do nothing`,
  );
}
