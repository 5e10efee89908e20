import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addWorkspace,
  type Caller,
  callerFor,
  inspection,
  publishInspection,
  rejectionOf,
  type TestServer,
  type TestWorkspace,
  testServer,
} from '../server.fixture';

let server: TestServer;
let roads: TestWorkspace;
let designer: Caller;
let other: Caller;
const workspace = 'roads';
const name = (en: string) => ({ zh: '', en });

beforeAll(async () => {
  server = await testServer();
  roads = await addWorkspace(server.container, workspace);
  designer = await callerFor(server.container, roads.people.designer);
  other = await callerFor(server.container, roads.people.admin);
});
afterAll(() => server.end());

describe('creating a process', () => {
  it('makes a key from the English name, and another when that is taken', async () => {
    const keys = [];
    for (let i = 0; i < 3; i++)
      keys.push((await designer.process.create({ workspace, name: name('Road repair!') })).key);
    expect(keys).toEqual(['road-repair', 'road-repair-2', 'road-repair-3']);
    const chinese = await designer.process.create({ workspace, name: { zh: '路灯维修', en: '' } });
    expect(chinese.key).toBe('process');
    expect((await designer.process.get({ workspace, process: 'road-repair' })).draft).toMatchObject({
      revision: 1,
      definition: { key: 'road-repair', logic: { elements: [{ kind: 'start-event' }] } },
    });
  });

  it('refuses a key that is taken or no key, and a process without a name', async () => {
    await designer.process.create({ workspace, name: name('One'), key: 'taken' });
    const again = await rejectionOf(designer.process.create({ workspace, name: name('Two'), key: 'taken' }));
    expect(again).toEqual({ code: 'process/key-taken', params: { key: 'taken' } });
    for (const key of ['__proto__', 'A B', '../x', '']) {
      await expect(designer.process.create({ workspace, name: name('x'), key })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    }
    await expect(designer.process.create({ workspace, name: name('  ') })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('saving a draft', () => {
  it('refuses one that was begun before somebody else saved, and loses neither', async () => {
    const { key } = await designer.process.create({ workspace, name: name('Two tabs') });
    const mine = inspection(key);
    const theirs = { ...inspection(key), name: { zh: '他们的', en: 'Theirs' } };
    await other.process.saveDraft({ workspace, process: key, base: 1, definition: theirs });
    const stale = await rejectionOf(designer.process.saveDraft({ workspace, process: key, base: 1, definition: mine }));
    expect(stale).toEqual({ code: 'process/draft-stale', params: { revision: 2, by: 'Name of roads-admin' } });
    expect((await designer.process.get({ workspace, process: key })).draft).toMatchObject({
      revision: 2,
      definition: { name: { en: 'Theirs' } },
      updatedBy: { name: 'Name of roads-admin' },
    });
    expect(await designer.process.saveDraft({ workspace, process: key, base: 2, definition: mine })).toMatchObject({
      revision: 3,
    });
  });

  it('is no conflict with itself when its answer was lost', async () => {
    const { key } = await designer.process.create({ workspace, name: name('Lost answer') });
    const save = { workspace, process: key, base: 1, definition: inspection(key) };
    const first = await designer.process.saveDraft(save);
    expect(await designer.process.saveDraft(save)).toEqual(first);
  });

  it('of two at the same moment lets one through', async () => {
    const { key } = await designer.process.create({ workspace, name: name('Race') });
    const results = await Promise.allSettled(
      [designer, other].map((caller, i) =>
        caller.process.saveDraft({
          workspace,
          process: key,
          base: 1,
          definition: { ...inspection(key), name: name(`Save ${i}`) },
        }),
      ),
    );
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps an unfinished definition, and names what cannot be represented', async () => {
    const { key } = await designer.process.create({ workspace, name: name('Broken') });
    const whole = inspection(key);
    const bad: readonly (readonly [unknown, string])[] = [
      [
        { ...whole, logic: { ...whole.logic, elements: [{ id: 'x', kind: 'robot', name: name('x') }] } },
        'element/unknown-kind',
      ],
      [
        { ...whole, logic: { ...whole.logic, elements: [...whole.logic.elements, ...whole.logic.elements] } },
        'definition/duplicate-id',
      ],
      [
        { ...whole, logic: { ...whole.logic, flows: [{ id: 'f', source: 'start', target: 'nowhere' }] } },
        'flow/target-missing',
      ],
      [
        { ...whole, logic: { ...whole.logic, elements: Array(5000).fill(whole.logic.elements[0]) } },
        'definition/too-many',
      ],
      [JSON.parse(JSON.stringify(whole).replace('"forms"', '"__proto__":{"x":1},"forms"')), 'definition/forbidden-key'],
      ['no definition', 'definition/wrong-type'],
    ];
    for (const [definition, code] of bad) {
      const refused = await rejectionOf(designer.process.saveDraft({ workspace, process: key, base: 1, definition }));
      expect(refused.code).toBe('process/invalid');
      expect(refused.problems?.map((problem) => problem.code)).toContain(code);
    }
    const unfinished = { ...whole, logic: { ...whole.logic, flows: [] } };
    const saved = await designer.process.saveDraft({ workspace, process: key, base: 1, definition: unfinished });
    expect(saved.revision).toBe(2);
    const renamed = rejectionOf(
      designer.process.saveDraft({ workspace, process: key, base: 2, definition: inspection('other') }),
    );
    expect(await renamed).toEqual({ code: 'process/key-changed', params: { key } });
  });
});

describe('publishing', () => {
  it('makes versions one after the other and keeps every one', async () => {
    const key = await publishInspection(server.container, roads, undefined, 'versions');
    const list = async () => (await designer.process.list({ workspace })).find((process) => process.key === key);
    expect(await list()).toMatchObject({ live: 1, draftAhead: false, running: 0 });
    const same = rejectionOf(designer.process.publish({ workspace, process: key, revision: 2, note: '' }));
    expect(await same).toEqual({ code: 'process/unchanged', params: { number: 1 } });
    const changed = { ...inspection(key), name: { zh: '新', en: 'Second' } };
    const { revision } = await designer.process.saveDraft({ workspace, process: key, base: 2, definition: changed });
    expect(await list()).toMatchObject({ live: 1, draftAhead: true, name: { en: 'Second' } });
    expect(await designer.process.publish({ workspace, process: key, revision, note: 'renamed' })).toEqual({
      number: 2,
    });
    const versions = await designer.process.versions({ workspace, process: key });
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [2, 'renamed'],
      [1, 'first'],
    ]);
    expect((await designer.process.version({ workspace, process: key, number: 1 })).definition.name.en).toBe(
      'Inspection',
    );
    const missing = rejectionOf(designer.process.version({ workspace, process: key, number: 3 }));
    expect((await missing).code).toBe('access/not-found');
  });

  it('tells everything that stands against it and publishes nothing', async () => {
    const { key } = await designer.process.create({ workspace, name: name('Unfinished') });
    const refused = await rejectionOf(designer.process.publish({ workspace, process: key, revision: 1, note: '' }));
    expect(refused.code).toBe('process/invalid');
    expect(refused.problems?.some((problem) => problem.severity === 'error')).toBe(true);
    expect(await designer.process.versions({ workspace, process: key })).toEqual([]);
  });

  it('publishes what was seen, not what somebody saved meanwhile', async () => {
    const { key } = await designer.process.create({ workspace, name: name('Seen') });
    await other.process.saveDraft({ workspace, process: key, base: 1, definition: inspection(key) });
    const stale = await rejectionOf(designer.process.publish({ workspace, process: key, revision: 1, note: '' }));
    expect(stale.code).toBe('process/draft-stale');
  });

  it('by two at the same moment makes one version', async () => {
    const { key } = await designer.process.create({ workspace, name: name('Two publishers') });
    const { revision } = await designer.process.saveDraft({
      workspace,
      process: key,
      base: 1,
      definition: inspection(key),
    });
    const results = await Promise.allSettled(
      [designer, other].map((caller) => caller.process.publish({ workspace, process: key, revision, note: '' })),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await designer.process.versions({ workspace, process: key })).toHaveLength(1);
  });

  it('is written into the audit with who and which', async () => {
    const owner = await callerFor(server.container, roads.people.owner);
    const { items } = await owner.workspace.audit({ workspace, limit: 100 });
    const published = items.find((entry) => entry.action === 'process.publish' && entry.subject === 'process:versions');
    expect(published).toMatchObject({ user: { id: roads.people.designer.id }, detail: { number: 2 } });
    const first = await owner.workspace.audit({ workspace, limit: 3 });
    const second = await owner.workspace.audit({ workspace, limit: 3, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(items.slice(0, 6).map(({ id }) => id));
  });
});
