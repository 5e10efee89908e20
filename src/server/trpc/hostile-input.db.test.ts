import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { handleRoute } from '../edge/route';
import { newId } from '../new-id';
import {
  addWorkspace,
  callerFor,
  inspection,
  ORIGIN,
  publishInspection,
  signedIn,
  type TestServer,
  type TestWorkspace,
  testServer,
} from '../server.fixture';
import { ENDPOINT, handleTrpc } from './handle';
import { appRouter } from './router';

/**
 * Every member of every procedure's input, as the router declares it, gets what no page of ours sends. Whatever is answered,
 * it is no defect: a value is refused, not found, or taken.
 */
const HOSTILE: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  'half \ud83d',
  '\u202egnp.exe',
  'x'.repeat(200_000),
  "'; drop table task; --",
  '$1',
  '__proto__',
  '../../etc/passwd',
  '00000000-0000-0000-0000-000000000000',
  '99999999999999999999',
  'eyJhIjoxfQ',
  null,
  true,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  [null],
  {},
  { zh: '\u0000', en: 'x' },
  { zh: {}, en: [] },
  { a: { b: ['\ud800'] } },
];

const schemaOf = z.object({ _def: z.object({ type: z.string(), inputs: z.array(z.instanceof(z.ZodObject)) }) });
const procedures = Object.entries(appRouter._def.procedures).flatMap(([name, procedure]) => {
  const { _def } = schemaOf.parse(Object.assign({}, procedure));
  // A subscription answers with a stream; its only member is the workspace.
  if (_def.type === 'subscription') return [];
  return [{ name, get: _def.type === 'query', members: _def.inputs.flatMap((input) => Object.keys(input.shape)) }];
});

let server: TestServer;
let roads: TestWorkspace;
let usual: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  server = await testServer();
  roads = await addWorkspace(server.container, 'roads');
  const process = await publishInspection(server.container, roads);
  const starter = await callerFor(server.container, roads.people.member);
  const values = { place: 'here' };
  const { instance } = await starter.work.start({ workspace: 'roads', process, key: 'first-one', values });
  const { items } = await starter.instance.list({ workspace: 'roads' });
  usual = {
    workspace: 'roads',
    process,
    instance,
    task: newId(),
    incident: newId(),
    id: newId(),
    user: roads.people.member.id,
    role: 'member',
    name: { zh: '新', en: 'New' },
    key: 'abcdefghij',
    base: 1,
    revision: 1,
    number: 1,
    note: '',
    definition: inspection(process),
    values,
    view: 'mine',
    status: 'active',
    query: 'a',
    reason: 'none',
    cursor: items[0]?.id ?? '',
    direction: 'forward',
    limit: 10,
    locale: 'zh',
    theme: 'dark',
    current: 'not the right one',
    next: 'another long enough',
  };
});
afterAll(() => server.end());

let headers: Headers | null = null;

async function call(name: string, get: boolean, input: unknown): Promise<number> {
  const text = JSON.stringify(input);
  if (!headers) {
    headers = await signedIn(server.container, roads.people.owner);
    headers.set('content-type', 'application/json');
  }
  const address = `${ORIGIN}${ENDPOINT}/${name}`;
  const request = get
    ? new Request(`${address}?input=${encodeURIComponent(text)}`, { headers })
    : new Request(address, { method: 'POST', headers, body: text });
  const { status } = await handleRoute(server.container, 'trpc', request, handleTrpc);
  // Some calls end the caller's own session.
  if (status === 401) headers = null;
  return status;
}

it('reads the members of every procedure', () => {
  expect(procedures.length).toBeGreaterThan(25);
  expect(procedures.flatMap(({ members }) => members).filter((member) => !Object.hasOwn(usual, member))).toEqual([]);
});

it.each(procedures)('$name meets hostile input without a defect', async ({ name, get, members }) => {
  const plain = Object.fromEntries(members.map((member) => [member, usual[member]]));
  const defects: unknown[] = [];
  const attempt = async (input: unknown, what: unknown) => {
    const status = await call(name, get, input);
    if (status >= 500) defects.push({ what, status });
  };
  for (const value of HOSTILE) await attempt(value, value);
  for (const member of members) {
    for (const value of HOSTILE) await attempt({ ...plain, [member]: value }, { [member]: value });
    await attempt({ ...plain, [member]: undefined }, `no ${member}`);
  }
  await attempt({ ...plain, workspace_id: newId() }, 'a column');
  expect(defects).toEqual([]);
});
