import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '@/db/in-workspace';
import { revokeSession } from '../auth/session';
import { sessionOfRequest } from '../auth/session-of-request';
import { SUBSCRIPTIONS_PER_USER } from '../live/hub';
import {
  addPerson,
  addWorkspace,
  callerFor,
  callerOf,
  publishInspection,
  rejectionOf,
  signedIn,
  type TestPerson,
  type TestServer,
  type TestWorkspace,
  testServer,
} from '../server.fixture';
import type { LiveChange } from '../views';

let server: TestServer;
let roads: TestWorkspace;
let lamps: TestWorkspace;
let process: string;
let lampProcess: string;

beforeAll(async () => {
  server = await testServer();
  roads = await addWorkspace(server.container, 'roads');
  lamps = await addWorkspace(server.container, 'lamps');
  process = await publishInspection(server.container, roads);
  lampProcess = await publishInspection(server.container, lamps);
});
afterAll(() => server.end());

let serial = 0;
async function start(workspace: TestWorkspace, of: string) {
  const caller = await callerFor(server.container, workspace.people.designer);
  const key = `live-key-${++serial}`;
  return caller.work.start({ workspace: workspace.slug, process: of, key, values: { place: 'here' } });
}

/** Subscribes and waits until the database is listened to. */
async function listen(headers: Headers) {
  const caller = await callerOf(server.container, headers);
  const changes = await caller.workspace.live({ workspace: 'roads' });
  const iterator = changes[Symbol.asyncIterator]();
  const next = iterator.next();
  await server.container.ear.start();
  return { iterator, next };
}

/** Changes until one names the instance. */
async function until(
  iterator: AsyncIterator<LiveChange>,
  first: Promise<IteratorResult<LiveChange>>,
  instance: string,
) {
  const seen: LiveChange[] = [];
  for (let step = await first; !step.done; step = await iterator.next()) {
    seen.push(step.value);
    if (step.value.instance === instance) return seen;
  }
  throw new Error('the stream ended before it told');
}

async function newMember(login: string): Promise<TestPerson> {
  const person = await addPerson(server.container, login);
  await inWorkspace(
    server.container.db,
    { workspace: roads.id },
    ({ sql }) => sql`insert into membership (workspace_id, user_id, role) values (${roads.id}, ${person.id}, 'member')`,
  );
  return person;
}

describe('live changes', () => {
  it('tell within a second what happened in the own workspace, and nothing of another', async () => {
    const { iterator, next } = await listen(await signedIn(server.container, roads.people.operator));
    const elsewhere = await start(lamps, lampProcess);
    const from = performance.now();
    const { instance } = await start(roads, process);
    const seen = await until(iterator, next, instance);
    expect(performance.now() - from).toBeLessThan(1000);
    expect(JSON.stringify(seen)).not.toContain(elsewhere.instance);
    await iterator.return?.();
  });

  it('tell a member only of instances they take part in', async () => {
    const stranger = await newMember('live-stranger');
    const { iterator, next } = await listen(await signedIn(server.container, stranger));
    const others = await start(roads, process);
    const caller = await callerFor(server.container, stranger);
    const mine = await caller.work.start({ workspace: 'roads', process, key: 'live-mine-1', values: { place: 'x' } });
    const seen = await until(iterator, next, mine.instance);
    expect(JSON.stringify(seen)).not.toContain(others.instance);
    await iterator.return?.();
  });

  it('end when the session is revoked, before another word', async () => {
    const headers = await signedIn(server.container, roads.people.admin);
    const { next } = await listen(headers);
    const session = await sessionOfRequest(server.container, headers);
    // As another process would: nobody tells this one.
    await revokeSession(server.container.db, roads.people.admin.id, session?.sessionId ?? '');
    await start(roads, process);
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('end at once when signed out everywhere in this process', async () => {
    const headers = await signedIn(server.container, roads.people.owner);
    const { next } = await listen(headers);
    await (await callerOf(server.container, headers)).account.signOutEverywhere();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('end when the person is no longer a member', async () => {
    const person = await newMember('live-leaver');
    const { next } = await listen(await signedIn(server.container, person));
    await inWorkspace(
      server.container.db,
      { workspace: roads.id },
      ({ sql }) => sql`delete from membership where workspace_id = ${roads.id} and user_id = ${person.id}`,
    );
    await start(roads, process);
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('are open five times for one person at most', async () => {
    const headers = await signedIn(server.container, roads.people.auditor);
    const open = await Promise.all(Array.from({ length: SUBSCRIPTIONS_PER_USER }, () => listen(headers)));
    const caller = await callerOf(server.container, headers);
    const sixth = caller.workspace.live({ workspace: 'roads' }).then((all) => all[Symbol.asyncIterator]().next());
    expect((await rejectionOf(sixth)).code).toBe('live/too-many');
    server.container.live.endSessions([(await sessionOfRequest(server.container, headers))?.sessionId ?? '']);
    for (const { next } of open) expect((await next).done).toBe(true);
  });
});
