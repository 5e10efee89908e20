import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mayGrant } from '@/access/permissions';
import { inWorkspace } from '@/db/in-workspace';
import { ROLES, type Role } from '@/model/role';
import {
  addPerson,
  addWorkspace,
  callerFor,
  rejectionOf,
  type TestPerson,
  type TestServer,
  type TestWorkspace,
  testServer,
} from '../server.fixture';

let server: TestServer;
let roads: TestWorkspace;
let target: TestPerson;
const workspace = 'roads';

beforeAll(async () => {
  server = await testServer();
  roads = await addWorkspace(server.container, workspace);
  target = await addPerson(server.container, 'target');
});
afterAll(() => server.end());

async function give(person: TestPerson, role: Role) {
  await inWorkspace(
    server.container.db,
    { workspace: roads.id },
    ({ sql }) => sql`
      insert into membership (workspace_id, user_id, role) values (${roads.id}, ${person.id}, ${role})
      on conflict (workspace_id, user_id) do update set role = ${role}`,
  );
}
async function roleOf(person: TestPerson): Promise<Role | undefined> {
  const owner = await callerFor(server.container, roads.people.owner);
  return (await owner.workspace.members({ workspace })).find((member) => member.id === person.id)?.role;
}

describe('giving a role', () => {
  beforeEach(() => give(target, 'member'));

  const pairs = (['owner', 'admin'] as const).flatMap((actor) =>
    ROLES.flatMap((from) => ROLES.map((to) => [actor, from, to] as const)),
  );

  it.each(pairs)('an %s turns %s into %s only as far as the table lets', async (actor, from, to) => {
    await give(target, from);
    const caller = await callerFor(server.container, roads.people[actor]);
    const call = caller.workspace.setRole({ workspace, user: target.id, role: to });
    if (mayGrant(actor, from) && mayGrant(actor, to)) {
      await call;
      expect(await roleOf(target)).toBe(to);
    } else {
      expect((await rejectionOf(call)).code).toBe('workspace/above-own-role');
      expect(await roleOf(target)).toBe(from);
    }
  });

  it('to oneself is refused', async () => {
    const admin = await callerFor(server.container, roads.people.admin);
    const call = admin.workspace.setRole({ workspace, user: roads.people.admin.id, role: 'member' });
    expect((await rejectionOf(call)).code).toBe('workspace/own-role');
  });

  it('never takes away the last owner, not by two who demote each other at once', async () => {
    await give(target, 'owner');
    const [a, b] = [await callerFor(server.container, target), await callerFor(server.container, roads.people.owner)];
    const results = await Promise.allSettled([
      a.workspace.setRole({ workspace, user: roads.people.owner.id, role: 'member' }),
      b.workspace.setRole({ workspace, user: target.id, role: 'member' }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    await give(roads.people.owner, 'owner');
  });

  it('counts from the next request on', async () => {
    const caller = await callerFor(server.container, target);
    await expect(caller.process.list({ workspace })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const owner = await callerFor(server.container, roads.people.owner);
    await owner.workspace.setRole({ workspace, user: target.id, role: 'designer' });
    expect(await caller.process.list({ workspace })).toEqual([]);
    expect((await caller.workspace.get({ workspace })).permissions).toContain('process.design');
  });

  it('is written into the audit', async () => {
    const owner = await callerFor(server.container, roads.people.owner);
    await owner.workspace.setRole({ workspace, user: target.id, role: 'auditor' });
    const { items } = await owner.workspace.audit({ workspace });
    expect(items[0]).toMatchObject({
      action: 'member.change-role',
      subject: `user:${target.id}`,
      user: { id: roads.people.owner.id },
      detail: { from: 'member', to: 'auditor' },
    });
  });
});

describe('the workspace', () => {
  it('tells the caller what they may do and which teams are theirs', async () => {
    const member = await callerFor(server.container, roads.people.member);
    expect(await member.workspace.get({ workspace })).toMatchObject({
      slug: 'roads',
      role: 'member',
      permissions: ['workspace.view', 'workspace.view-members', 'work.do'],
      myTeams: ['crew'],
      teams: [{ key: 'crew', name: { en: 'Crew' } }],
    });
    expect(await member.workspace.teams({ workspace })).toMatchObject([{ key: 'crew', members: 1 }]);
    expect(await member.account.me()).toMatchObject({
      user: { login: 'roads-member', theme: 'system', locale: null },
      workspaces: [{ slug: 'roads', role: 'member' }],
    });
  });

  it('keeps what a person prefers', async () => {
    const caller = await callerFor(server.container, target);
    await caller.account.setPreferences({ locale: 'en', theme: 'dark' });
    await caller.account.setPreferences({ theme: 'light' });
    expect((await (await callerFor(server.container, target)).account.me()).user).toMatchObject({
      locale: 'en',
      theme: 'light',
    });
  });
});
