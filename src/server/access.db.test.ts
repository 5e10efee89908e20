import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { can, type Permission } from '@/access/permissions';
import { inWorkspace } from '@/db/in-workspace';
import { ROLES, type Role } from '@/model/role';
import { revokeSessions } from './auth/session';
import { newId } from './new-id';
import {
  addPerson,
  addWorkspace,
  type Caller,
  callerFor,
  callerOf,
  inspection,
  publishInspection,
  rejectionOf,
  signedIn,
  type TestPerson,
  type TestServer,
  type TestWorkspace,
  testServer,
} from './server.fixture';
import { appRouter } from './trpc/router';

/**
 * Every procedure is called by everybody with everything: six roles, signed out, disabled, revoked, a member of another
 * workspace; with ids of the own workspace, of another one, of nothing, and with ids that are none. What comes out is
 * compared with the permission table.
 */

/** Ids that a call can name. */
interface Ids {
  readonly workspace: string;
  readonly process: string;
  readonly task: string;
  readonly instance: string;
  readonly incident: string;
  readonly user: string;
  readonly session: string;
}

/** Which id decides whether there is such a thing; null = only the workspace does. */
type Named = Exclude<keyof Ids, 'workspace'> | null;
interface Row {
  readonly access: Permission | 'signed-in';
  readonly named: Named;
  readonly call: (caller: Caller, ids: Ids) => Promise<unknown>;
}
const key = () => `key-${newId()}`;
const name = { zh: '新', en: 'New one' };

/** The specification. A procedure that is missing here fails the first test. */
const MATRIX: Readonly<Record<string, Row>> = {
  'account.me': row('signed-in', null, (c) => c.account.me()),
  'account.setPreferences': row('signed-in', null, (c) => c.account.setPreferences({ theme: 'dark' })),
  'account.sessions': row('signed-in', null, (c) => c.account.sessions()),
  'account.revokeSession': row('signed-in', 'session', (c, { session }) => c.account.revokeSession({ id: session })),
  'account.changePassword': row('signed-in', null, (c) =>
    c.account.changePassword({ current: 'not the right one', next: 'another long enough' }),
  ),
  'account.signOutEverywhere': row('signed-in', null, (c) => c.account.signOutEverywhere()),
  'workspace.get': row('workspace.view', null, (c, { workspace }) => c.workspace.get({ workspace })),
  'workspace.members': row('workspace.view-members', null, (c, { workspace }) => c.workspace.members({ workspace })),
  'workspace.teams': row('workspace.view-members', null, (c, { workspace }) => c.workspace.teams({ workspace })),
  'workspace.setRole': row('workspace.manage-members', 'user', (c, { workspace, user }) =>
    c.workspace.setRole({ workspace, user, role: 'operator' }),
  ),
  'workspace.audit': row('workspace.view-audit', null, (c, { workspace }) => c.workspace.audit({ workspace })),
  'workspace.live': row('workspace.view', null, async (c, { workspace }) => {
    const changes = await c.workspace.live({ workspace });
    await changes[Symbol.asyncIterator]().return?.();
  }),
  'process.list': row('process.view', null, (c, { workspace }) => c.process.list({ workspace })),
  'process.create': row('process.design', null, (c, { workspace }) => c.process.create({ workspace, name })),
  'process.get': row('process.view', 'process', (c, { workspace, process }) => c.process.get({ workspace, process })),
  'process.saveDraft': row('process.design', 'process', (c, { workspace, process }) =>
    c.process.saveDraft({
      workspace,
      process,
      base: 999,
      definition: inspection(/^[a-z]/.test(process) ? process : 'x'),
    }),
  ),
  'process.publish': row('process.publish', 'process', (c, { workspace, process }) =>
    c.process.publish({ workspace, process, revision: 999, note: '' }),
  ),
  'process.versions': row('process.view', 'process', (c, { workspace, process }) =>
    c.process.versions({ workspace, process }),
  ),
  'process.version': row('process.view', 'process', (c, { workspace, process }) =>
    c.process.version({ workspace, process, number: 1 }),
  ),
  'work.inbox': row('work.do', null, (c, { workspace }) => c.work.inbox({ workspace, view: 'team' })),
  'work.counts': row('work.do', null, (c, { workspace }) => c.work.counts({ workspace })),
  'work.task': row('work.do', 'task', (c, { workspace, task }) => c.work.task({ workspace, task })),
  'work.claim': row('work.do', 'task', (c, { workspace, task }) => c.work.claim({ workspace, task })),
  'work.release': row('work.do', 'task', (c, { workspace, task }) => c.work.release({ workspace, task })),
  'work.complete': row('work.do', 'task', (c, { workspace, task }) =>
    c.work.complete({ workspace, task, key: key(), values: { severity: 1 } }),
  ),
  'work.startable': row('work.do', null, (c, { workspace }) => c.work.startable({ workspace })),
  'work.start': row('work.do', 'process', (c, { workspace, process }) =>
    c.work.start({ workspace, process, key: key(), values: { place: 'here' } }),
  ),
  'instance.list': row('workspace.view', null, (c, { workspace }) => c.instance.list({ workspace })),
  'instance.get': row('workspace.view', 'instance', (c, { workspace, instance }) =>
    c.instance.get({ workspace, instance }),
  ),
  'instance.history': row('workspace.view', 'instance', (c, { workspace, instance }) =>
    c.instance.history({ workspace, instance }),
  ),
  'instance.retryIncident': row('instance.operate', 'incident', (c, { workspace, incident }) =>
    c.instance.retryIncident({ workspace, incident, key: key(), values: {} }),
  ),
  'instance.cancel': row('instance.operate', 'instance', (c, { workspace, instance }) =>
    c.instance.cancel({ workspace, instance, key: key(), reason: 'matrix' }),
  ),
};

function row(access: Row['access'], named: Named, call: Row['call']): Row {
  return { access, named, call };
}

let server: TestServer;
let roads: TestWorkspace;
let lamps: TestWorkspace;
let behind: postgres.Sql;
let process: string;
/** Of the other workspace. */
let foreign: Ids;
let disabled: { readonly headers: Headers };

beforeAll(async () => {
  server = await testServer();
  const { container } = server;
  behind = postgres(server.superUrl, { max: 1, onnotice: () => undefined });
  roads = await addWorkspace(container, 'roads');
  lamps = await addWorkspace(container, 'lamps');
  process = await publishInspection(container, roads, { roles: [...ROLES] }, 'road-inspection');
  const other = await publishInspection(container, lamps, { roles: [...ROLES] }, 'lamp-inspection');
  foreign = await fresh(lamps, other, lamps.people.owner);
  const gone = await addPerson(container, 'gone');
  await join(gone, 'owner');
  disabled = { headers: await signedIn(container, gone) };
  await container.db.sql`update "user" set disabled_at = now() where id = ${gone.id}`;
});
afterAll(async () => {
  await behind.end();
  await server.end();
});

async function join(person: TestPerson, role: Role) {
  await inWorkspace(
    server.container.db,
    { workspace: roads.id },
    ({ sql }) => sql`insert into membership (workspace_id, user_id, role) values (${roads.id}, ${person.id}, ${role})`,
  );
}

/** Things to act on that nobody has touched: an instance with its open task and an incident, a person, a session. */
async function fresh(workspace: TestWorkspace, ofProcess: string, actor: TestPerson): Promise<Ids> {
  const { container } = server;
  const starter = await callerFor(container, workspace.people.designer);
  const { instance } = await starter.work.start({
    workspace: workspace.slug,
    process: ofProcess,
    key: key(),
    values: { place: 'here' },
  });
  const incident = newId();
  const person = await addPerson(container, `person-${incident}`);
  const task = await inWorkspace(container.db, { workspace: workspace.id }, async ({ sql }) => {
    await sql`
      insert into incident (workspace_id, id, instance_id, activity_id, element, code, params, status, created_at)
      values (${workspace.id}, ${incident}, ${instance}, ${newId()}, 'check', 'test/made-up', '{}', 'open', now())`;
    await sql`insert into membership (workspace_id, user_id, role) values (${workspace.id}, ${person.id}, 'member')`;
    const [row] = await sql<{ id: string }[]>`
      select id from task where workspace_id = ${workspace.id} and instance_id = ${instance}`;
    return row?.id ?? '';
  });
  const session = newId();
  await container.db.sql`
    insert into session (id, user_id, expires_at) values (${session}, ${actor.id}, now() + interval '1 hour')`;
  return { workspace: workspace.slug, process: ofProcess, task, instance, incident, user: person.id, session };
}

/** Own ids, but for the one that decides. */
function naming(own: Ids, { named }: Row, value: string): Ids {
  return named === null ? { ...own, workspace: value } : { ...own, [named]: value };
}

/** Everything in the database but the marks of being signed in. */
async function everything(): Promise<string> {
  const tables = await behind<{ name: string }[]>`
    select quote_ident(table_name) as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('session', 'login_attempt')`;
  const parts = tables.map(
    ({ name: table }) => `select coalesce(sum(hashtextextended(t::text, 0)), 0) as h from ${table} t`,
  );
  const [sum] = await behind.unsafe<{ h: string }[]>(
    `select string_agg(h::text, ',') as h from (${parts.join(' union all ')}) s`,
  );
  return sum?.h ?? '';
}

const rows = Object.entries(MATRIX);

/** A procedure's function at its dotted path in a caller. */
function procedureAt(caller: Caller, path: string): (input: unknown) => Promise<unknown> {
  const at: unknown = path.split('.').reduce<unknown>((node, part) => Reflect.get(Object(node), part), caller);
  if (typeof at !== 'function') throw new Error(`no procedure ${path}`);
  return (input) => at(input);
}

describe('the router', () => {
  it('has exactly the procedures of the matrix, with their permissions', () => {
    // By dotted path at run time, whatever its type says.
    const inRouter: Readonly<Record<string, unknown>> = appRouter._def.procedures;
    const inside = (procedure: unknown) =>
      typeof procedure === 'function' && '_def' in procedure ? procedure._def : {};
    expect(Object.fromEntries(Object.entries(inRouter).map(([path, it]) => [path, inside(it)]))).toMatchObject(
      Object.fromEntries(rows.map(([path, { access }]) => [path, { meta: { access } }])),
    );
    expect(Object.keys(inRouter).sort()).toEqual(Object.keys(MATRIX).sort());
  });
});

describe.each(rows)('%s', (path, matrixRow) => {
  const inWorkspaceRow = matrixRow.access !== 'signed-in';

  it('refuses who is signed out, disabled or revoked, and does nothing', async () => {
    const { container } = server;
    const own = await fresh(roads, process, roads.people.owner);
    const revoked = await signedIn(container, roads.people.owner);
    await revokeSessions(container.db, roads.people.owner.id, null);
    const before = await everything();
    for (const headers of [null, disabled.headers, revoked, new Headers({ cookie: 'docket.session=forged' })]) {
      const caller = await callerOf(container, headers);
      expect(await rejectionOf(matrixRow.call(caller, own))).toEqual({ code: 'access/signed-out' });
    }
    expect(await everything()).toBe(before);
  });

  it.runIf(inWorkspaceRow)('names a member of the input that it does not know, and one of a wrong type', async () => {
    const caller = await callerFor(server.container, roads.people.owner);
    const before = await everything();
    for (const surprise of ['id', 'workspaceId', 'workspace_id', 'role_', 'createdBy']) {
      const call = procedureAt(caller, path)({ workspace: 'roads', [surprise]: 'x' });
      await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining(surprise) });
    }
    expect(await everything()).toBe(before);
  });

  it.runIf(inWorkspaceRow)('finds no workspace for a member of another one', async () => {
    const own = await fresh(roads, process, roads.people.owner);
    const outsider = await callerFor(server.container, lamps.people.owner);
    const before = await everything();
    for (const workspace of ['roads', 'no-such-workspace', 'ROADS', '../roads', '', 'roads\u0000']) {
      const rejection = await rejectionOf(matrixRow.call(outsider, { ...own, workspace }));
      expect(rejection).toEqual({ code: 'access/not-found' });
    }
    expect(await everything()).toBe(before);
  });

  it.each(ROLES)('lets a %s do what the table says, and finds nothing that is not of this workspace', async (role) => {
    const { container } = server;
    const person = await addPerson(container, `${role}-${newId()}`);
    await join(person, role);
    const own = await fresh(roads, process, person);
    const caller = await callerFor(container, person);
    const { access } = matrixRow;
    const allowed = access === 'signed-in' || can(role, access);
    const missing = allowed ? 'access/not-found' : 'access/denied';
    const foreignId = matrixRow.named === null ? 'lamps' : foreign[matrixRow.named];

    const before = await everything();
    const others =
      matrixRow.named === null && !inWorkspaceRow ? [] : [foreignId, newId(), 'no-id', '', '../../x', "' or 1=1 --"];
    for (const id of others) {
      // A workspace that is not theirs is not found whatever the role.
      const expected = matrixRow.named === null ? 'access/not-found' : missing;
      expect(await rejectionOf(matrixRow.call(caller, naming(own, matrixRow, id)))).toEqual({ code: expected });
    }
    if (!allowed) expect(await rejectionOf(matrixRow.call(caller, own))).toEqual({ code: 'access/denied' });
    expect(await everything()).toBe(before);

    if (allowed) {
      const outcome = await matrixRow.call(caller, own).then(
        () => 'done',
        (error: unknown) => rejectionOf(Promise.reject(error)).then(({ code }) => code),
      );
      const accessCodes = ['access/signed-out', 'access/denied', 'access/not-found'];
      expect(accessCodes).not.toContain(outcome);
    }
  });
});
