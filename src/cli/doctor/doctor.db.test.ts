import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addWorkspace, callerFor, publishInspection, type TestServer, testServer } from '@/server/server.fixture';
import { lookAtDatabase } from './database';
import type { Finding } from './finding';
import { lookAtHistory } from './history';
import { lookAtInvariants } from './invariants';

let server: TestServer;
let behind: postgres.Sql;
let instance: string;

beforeAll(async () => {
  server = await testServer();
  behind = postgres(server.superUrl, { max: 1, onnotice: () => undefined });
  // Rows that are kept for ever must be spoilt here.
  await behind`set session_replication_role = replica`;
  const roads = await addWorkspace(server.container, 'roads');
  const process = await publishInspection(server.container, roads);
  const member = await callerFor(server.container, roads.people.member);
  const started = await member.work.start({ workspace: 'roads', process, key: 'abcdefgh', values: { place: 'here' } });
  instance = started.instance;
});
afterAll(async () => {
  await behind.end();
  await server.end();
});

const badOnes = (findings: readonly Finding[]) =>
  // The server of tests runs without fsync, and the doctor says so.
  findings
    .filter(({ state, what }) => state === 'bad' && what !== 'durability')
    .map(({ what, detail }) => ({ what, detail }));

it('finds nothing in a sound installation', async () => {
  const { db } = server.container;
  const findings = [
    ...(await lookAtDatabase(db, false)),
    ...(await lookAtInvariants(db)),
    ...(await lookAtHistory(db)),
  ];
  expect(badOnes(findings)).toEqual([]);
  expect(findings).toContainEqual(expect.objectContaining({ what: 'history', detail: expect.stringContaining(' 1 ') }));
});

it('names the instance whose state is not what its history tells', async () => {
  await behind`update instance set state = jsonb_set(state, '{starter,teams}', '["strangers"]') where id = ${instance}`;
  expect(badOnes(await lookAtHistory(server.container.db))).toEqual([
    { what: 'history', detail: expect.stringContaining(instance) },
  ]);
});

it('names the instance whose open task nothing waits for', async () => {
  await behind`update instance set state = jsonb_set(state, '{waits}', '{}') where id = ${instance}`;
  expect(badOnes(await lookAtInvariants(server.container.db))).toEqual([
    { what: 'invariants', detail: expect.stringMatching(new RegExp(`^I3: .*${instance}`)) },
  ]);
});

it('names the version that was changed after it was sealed', async () => {
  const [version] = await behind<{ id: string }[]>`
    update process_version set definition = jsonb_set(definition, '{name,en}', '"Another"') returning id`;
  expect(badOnes(await lookAtHistory(server.container.db))).toContainEqual({
    what: 'sealed versions',
    detail: expect.stringContaining(version?.id ?? '?'),
  });
});
