import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleRoute } from '../edge/route';
import { addWorkspace, ORIGIN, signedIn, type TestServer, type TestWorkspace, testServer } from '../server.fixture';
import { ENDPOINT, handleTrpc, MAX_BATCH } from './handle';

let server: TestServer;
let roads: TestWorkspace;
let designer: Headers;

beforeAll(async () => {
  server = await testServer();
  roads = await addWorkspace(server.container, 'roads');
  designer = await signedIn(server.container, roads.people.designer);
});
afterAll(() => server.end());

function send(path: string, init: RequestInit & { readonly extra?: Readonly<Record<string, string>> } = {}) {
  const headers = new Headers(designer);
  for (const [name, value] of Object.entries(init.extra ?? {})) headers.set(name, value);
  const request = new Request(`${ORIGIN}${ENDPOINT}/${path}`, { ...init, headers });
  return handleRoute(server.container, 'trpc', request, handleTrpc);
}
const JSON_TYPE = { 'content-type': 'application/json' };

function mutate(path: string, body: string, extra: Readonly<Record<string, string>> = JSON_TYPE) {
  return send(path, { method: 'POST', body, extra });
}
async function rejectionIn(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  const one: unknown = Array.isArray(body) ? body[0] : body;
  return typeof one === 'object' && one !== null && 'error' in one ? one.error : body;
}
const create = JSON.stringify({ workspace: 'roads', name: { zh: '巡查', en: 'Inspection' } });

describe('a mutation', () => {
  it('is done for our own page', async () => {
    const response = await mutate('process.create', create);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ result: { data: { key: 'inspection' } } });
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://docket.test:3001' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', async (_what, extra) => {
    const response = await mutate('process.create', create, { ...JSON_TYPE, ...extra });
    expect(response.status).toBe(403);
    expect(await rejectionIn(response)).toMatchObject({ data: { rejection: { code: 'access/cross-site' } } });
  });

  it('is refused without an origin', async () => {
    const headers = new Headers(designer);
    headers.delete('origin');
    headers.set('content-type', 'application/json');
    const request = new Request(`${ORIGIN}${ENDPOINT}/process.create`, { method: 'POST', headers, body: create });
    expect((await handleRoute(server.container, 'trpc', request, handleTrpc)).status).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json', ''])(
    'is refused as %j',
    async (type) => {
      expect((await mutate('process.create', create, { 'content-type': type })).status).toBe(415);
    },
  );

  it('is refused by GET', async () => {
    const response = await send(`process.create?input=${encodeURIComponent(create)}`);
    expect(response.status).toBe(405);
    expect(await rejectionIn(response)).toMatchObject({ data: { rejection: { code: 'input/malformed' } } });
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is refused by %s', async (method) => {
    expect((await send('process.create', { method })).status).toBe(400);
  });
});

describe('an input', () => {
  it('is refused above one megabyte, a draft above two', async () => {
    const big = JSON.stringify({ workspace: 'roads', name: { zh: 'x'.repeat(1_100_000), en: '' } });
    expect((await mutate('process.create', big)).status).toBe(413);
    const draft = (size: number) =>
      JSON.stringify({ workspace: 'roads', process: 'nothing', base: 1, definition: 'x'.repeat(size) });
    expect((await mutate('process.saveDraft', draft(1_100_000))).status).toBe(404);
    expect((await mutate('process.saveDraft', draft(2_200_000))).status).toBe(413);
  });

  it('is refused when its announced length is a lie', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const headers = new Headers(designer);
    headers.set('content-type', 'application/json');
    const init = { method: 'POST', headers, body, duplex: 'half' };
    const request = new Request(`${ORIGIN}${ENDPOINT}/process.create`, init);
    expect((await handleRoute(server.container, 'trpc', request, handleTrpc)).status).toBe(413);
  });

  it('is refused when nested too deeply, in the body and in the address', async () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect((await mutate('process.create', deep)).status).toBe(400);
    const nested = encodeURIComponent(`${'['.repeat(500)}${']'.repeat(500)}`);
    const response = await send(`process.list?input=${nested}`);
    expect(response.status).toBe(400);
    expect(await rejectionIn(response)).toMatchObject({ data: { rejection: { code: 'input/too-deep' } } });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is refused with the key %s anywhere', async (key) => {
    for (const body of [
      `{"workspace":"roads","${key}":{"polluted":1},"name":{"zh":"a","en":"b"}}`,
      `{"workspace":"roads","name":{"zh":"a","en":"b","${key}":{"polluted":1}}}`,
    ]) {
      const response = await mutate('process.create', body);
      expect(response.status).toBe(400);
      expect(await rejectionIn(response)).toMatchObject({ data: { rejection: { code: 'input/forbidden-key' } } });
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('that has one member more, one less or one of another type is named, without its value', async () => {
    const answers = await Promise.all(
      [
        { workspace: 'roads', name: { zh: 'a', en: 'b' }, createdBy: 'me' },
        { workspace: 'roads' },
        { workspace: 'roads', name: 'secret value' },
      ].map(async (input) => rejectionIn(await mutate('process.create', JSON.stringify(input)))),
    );
    const problems = (code: string, property: string) => ({
      data: { code: 'BAD_REQUEST', rejection: { code: 'input/invalid', problems: [{ code, at: { property } }] } },
    });
    expect(answers[0]).toMatchObject(problems('input/unknown-member', 'createdBy'));
    expect(answers[1]).toMatchObject(problems('input/missing-member', 'name'));
    expect(answers[2]).toMatchObject(problems('input/wrong-member', 'name'));
    expect(JSON.stringify(answers)).not.toContain('secret value');
    expect(JSON.stringify(answers)).not.toContain('stack');
  });

  it('that is no JSON is refused', async () => {
    expect((await mutate('process.create', '{"workspace":')).status).toBe(400);
    expect((await mutate('process.create', '')).status).toBe(400);
    expect((await send('process.list?input=%7B')).status).toBe(400);
  });
});

describe('a batch', () => {
  it('has ten calls at most', async () => {
    const names = (count: number) => Array.from({ length: count }, () => 'account.me').join(',');
    expect((await send(`${names(MAX_BATCH)}?batch=1&input=%7B%7D`)).status).toBe(200);
    const response = await send(`${names(MAX_BATCH + 1)}?batch=1&input=%7B%7D`);
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveLength(MAX_BATCH + 1);
    expect((await send(`${names(MAX_BATCH + 1).replaceAll(',', '%2C')}?batch=1&input=%7B%7D`)).status).toBe(400);
  });
});

describe('an answer', () => {
  it('to a defect tells the request and nothing else', async () => {
    const broken: TestServer = {
      ...server,
      container: {
        ...server.container,
        runtime: {
          ...server.container.runtime,
          claimTask: () => Promise.reject(new Error('secret detail of postgres://owner:pw@db')),
        },
      },
    };
    const headers = await signedIn(broken.container, roads.people.member);
    headers.set('content-type', 'application/json');
    const request = new Request(`${ORIGIN}${ENDPOINT}/work.claim`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ workspace: 'roads', task: 'x' }),
    });
    const response = await handleRoute(broken.container, 'trpc', request, handleTrpc);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain('server/defect');
    expect(text).toContain(response.headers.get('x-request-id'));
    expect(text).not.toContain('secret');
    expect(text).not.toContain('.ts');
  });

  it('for an unknown procedure is a plain not found', async () => {
    const response = await send('process.nothing?input=%7B%7D');
    expect(response.status).toBe(404);
    expect(await rejectionIn(response)).toMatchObject({ data: { rejection: { code: 'access/not-found' } } });
    for (const path of ['__proto__', 'constructor', 'process.__proto__', 'process.constructor', 'toString']) {
      expect((await send(path)).status).toBe(404);
    }
  });
});
