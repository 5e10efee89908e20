import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Json } from '@/model/json';
import type { ConnectorAnswer } from '@/runtime/ports';
import { type AllowList, NOTHING_ALLOWED, parseAllowList } from './address';
import { createGuardedAgent, type GuardOptions } from './agent';
import { INWARD_HOSTS } from './inward-hosts.fixture';
import { callHttp } from './run';

/** Counts every connection, so that not even an opened and closed one goes unseen. */
let canary: TcpServer;
let canaryHits = 0;
let canaryHeard: Buffer[] = [];
let server: Server;
let listener: RequestListener;
let received: (IncomingMessage & { text: string })[] = [];
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  canary = createTcpServer((socket) => {
    canaryHits++;
    socket
      .on('error', () => {})
      .on('data', (bytes) => {
        canaryHeard.push(bytes);
        socket.destroy();
      });
  });
  canary.listen(0, '::');
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push(Object.assign(request, { text: Buffer.concat(chunks).toString() }));
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await Promise.all([once(canary, 'listening'), once(server, 'listening')]);
});
beforeEach(() => {
  received = [];
  canaryHeard = [];
  listener = (_, response) => response.end('ok');
});
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  server.closeAllConnections();
  await Promise.all([new Promise((done) => server.close(done)), new Promise((done) => canary.close(done))]);
});

function portOf(from: TcpServer): number {
  const address = from.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return address.port;
}
const at = (path = '/', host = '127.0.0.1') => `http://${host}:${portOf(server)}${path}`;

async function call(
  input: Json & object,
  { allow, resolve, abort }: { allow?: AllowList; resolve?: GuardOptions['resolve']; abort?: AbortSignal } = {},
): Promise<ConnectorAnswer> {
  const list = allow ?? parseAllowList(`127.0.0.1:${portOf(server)}`).allow;
  const agent = createGuardedAgent({ allow: list, connectTimeoutMs: 1500, ...(resolve ? { resolve } : {}) });
  closing.push(() => agent.destroy());
  return callHttp(agent, list, {
    input: { method: 'GET', timeoutMs: 2000, ...input },
    key: 'job-1',
    signal: abort ?? new AbortController().signal,
  });
}
const codeOf = (answer: ConnectorAnswer) => (answer.ok ? 'ok' : answer.error.code);

test('no literal form reaches a server inside, whatever the port rule', async () => {
  const allow: AllowList = { ...NOTHING_ALLOWED, ports: new Set([portOf(canary)]) };
  const before = canaryHits;
  const codes = await Promise.all(
    INWARD_HOSTS.flatMap((host) => ['http', 'https'].map((scheme) => `${scheme}://${host}:${portOf(canary)}/`)).map(
      async (url) => codeOf(await call({ url }, { allow })),
    ),
  );
  expect(new Set(codes)).toEqual(new Set(['http/address-refused']));
  expect(canaryHits).toBe(before);
});

test('a literal that the URL check did not see is refused by the agent before connecting', async () => {
  const agent = createGuardedAgent({ allow: NOTHING_ALLOWED });
  closing.push(() => agent.destroy());
  const before = canaryHits;
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '[::]']) {
    const answer = agent.request({ origin: `http://${host}:${portOf(canary)}`, path: '/', method: 'GET' });
    await expect(answer).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
  }
  expect(canaryHits).toBe(before);
});

test('a name that resolves to an inward address is refused without a connection', async () => {
  const allow: AllowList = { ...NOTHING_ALLOWED, ports: new Set([portOf(canary)]) };
  const before = canaryHits;
  for (const address of ['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254', 'fd00::1', '::ffff:127.0.0.1']) {
    const family = address.includes(':') ? 6 : 4;
    const answer = await call(
      { url: `http://rebound.example:${portOf(canary)}/` },
      { allow, resolve: (_host, _options, done) => done(null, [{ address, family }]) },
    );
    expect([address, codeOf(answer)]).toEqual([address, 'http/address-refused']);
  }
  expect(canaryHits).toBe(before);
});

test('a resolver that changes its answer between two looks is caught at the socket', async () => {
  // The lookup hook is told a public address and the system connects elsewhere: what a hook alone would let through.
  const allow: AllowList = { ...NOTHING_ALLOWED, ports: new Set([portOf(canary)]) };
  let looks = 0;
  const lying = { family: 4 as const };
  Object.defineProperty(lying, 'address', { get: () => (++looks === 1 ? '1.1.1.1' : '127.0.0.1'), enumerable: true });
  const answer = await call(
    { url: `http://rebound.example:${portOf(canary)}/` },
    { allow, resolve: (_host, _options, done) => done(null, [lying as { address: string; family: number }]) },
  );
  expect(codeOf(answer)).toBe('http/address-refused');
  expect(looks).toBeGreaterThan(1);
  expect(canaryHeard).toEqual([]);
});

test('the canary does hear what the operator allows, TLS on the very socket that was looked at', async () => {
  const allow = parseAllowList(`127.0.0.1:${portOf(canary)}`).allow;
  const codes = [];
  for (const scheme of ['http', 'https']) {
    codes.push(codeOf(await call({ url: `${scheme}://127.0.0.1:${portOf(canary)}/` }, { allow })));
  }
  expect(codes).toEqual(['http/unreachable', 'http/unreachable']);
  expect(canaryHeard.map((bytes) => bytes[0])).toEqual(['G'.charCodeAt(0), 0x16]);
});

test('redirects are looked at like first addresses, and are at most three', async () => {
  const before = canaryHits;
  for (const location of [
    `http://127.0.0.1:${portOf(canary)}/`,
    'http://2130706433/',
    'http://[::1]/',
    'http://10.0.0.1',
  ]) {
    listener = (_, response) => response.writeHead(302, { location }).end();
    expect([location, codeOf(await call({ url: at() }))]).toEqual([location, 'http/address-refused']);
  }
  listener = (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  expect(codeOf(await call({ url: at() }))).toBe('http/address-scheme');
  listener = (_, response) => response.writeHead(302, { location: 'http://a:b@example.org/' }).end();
  expect(codeOf(await call({ url: at() }))).toBe('http/address-credentials');
  listener = (_, response) => response.writeHead(302, { location: '/again' }).end();
  received = [];
  expect(codeOf(await call({ url: at() }))).toBe('http/too-many-redirects');
  expect(received).toHaveLength(4);
  expect(canaryHits).toBe(before);
});

test('headers of the definition stay with their origin', async () => {
  const allow = parseAllowList('127.0.0.1,inside.example').allow;
  const resolve: GuardOptions['resolve'] = (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
  listener = (request, response) => {
    const next = { '/': '/same', '/same': at('/other', 'inside.example') }[request.url ?? ''];
    if (next) response.writeHead(307, { location: next }).end();
    else response.end();
  };
  const headers = { Authorization: 'Bearer secret', 'X-Api-Key': 'secret' };
  await call({ url: at(), method: 'POST', body: '{"a":1}', headers }, { allow, resolve });
  expect(received.map((request) => request.headers.authorization)).toEqual([
    'Bearer secret',
    'Bearer secret',
    undefined,
  ]);
  expect(received.map((request) => request.headers['x-api-key'])).toEqual(['secret', 'secret', undefined]);
  expect(received.map((request) => [request.method, request.text])).toEqual(Array(3).fill(['POST', '{"a":1}']));
  expect(new Set(received.map((request) => request.headers['idempotency-key']))).toEqual(new Set(['job-1']));
});

test('a POST that is sent on by 303 becomes a GET without body', async () => {
  listener = (request, response) =>
    request.url === '/' ? response.writeHead(303, { location: '/seen' }).end() : response.end();
  await call({ url: at(), method: 'POST', body: 'x' });
  expect(received.map((request) => [request.method, request.text])).toEqual([
    ['POST', 'x'],
    ['GET', ''],
  ]);
});

test('answers with status and body, JSON as JSON', async () => {
  listener = (_, response) =>
    response
      .writeHead(201, { 'content-type': 'application/problem+json; charset=utf-8' })
      .end('{"id":7,"__proto__":{"x":1},"text":"a\\u0000b\\ud800c"}');
  expect(await call({ url: at() })).toEqual({
    ok: true,
    value: { status: 201, body: { id: 7, text: 'a\ufffdb\ufffdc' } },
  });
  listener = (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('灯已修好');
  expect(await call({ url: at() })).toEqual({ ok: true, value: { status: 200, body: '灯已修好' } });
  listener = (_, response) => response.writeHead(204).end();
  expect(await call({ url: at() })).toEqual({ ok: true, value: { status: 204, body: '' } });
});

test('says which failures another try can mend', async () => {
  const seen: [number, boolean][] = [];
  for (const status of [400, 401, 404, 408, 409, 425, 429, 500, 502, 503]) {
    listener = (_, response) => response.writeHead(status).end();
    const answer = await call({ url: at() });
    if (answer.ok) throw new Error('expected a failure');
    expect(answer.error.code).toBe('http/status');
    seen.push([status, answer.error.retry]);
  }
  const mendable = seen.filter(([, retry]) => retry).map(([status]) => status);
  expect(mendable).toEqual([408, 425, 429, 500, 502, 503]);
});

test('gives the status to the process when it asks for it, but still retries 5xx', async () => {
  listener = (_, response) => response.writeHead(404, { 'content-type': 'text/plain' }).end('none');
  expect(await call({ url: at(), statusVariable: 'code' })).toEqual({ ok: true, value: { status: 404, body: 'none' } });
  listener = (_, response) => response.writeHead(500).end();
  expect(codeOf(await call({ url: at(), statusVariable: 'code' }))).toBe('http/status');
});

test('rude servers cost a bounded time and amount', async () => {
  const endless = Buffer.alloc(65_536, 'x');
  const rude: Record<string, [RequestListener, string]> = {
    'never answers': [() => {}, 'http/timeout'],
    'drips headers only': [(_, response) => response.writeHead(200).flushHeaders(), 'http/timeout'],
    'drips a body': [(_, response) => void setInterval(() => response.write('x'), 20).unref(), 'http/timeout'],
    'never stops sending': [
      (_, response) => {
        const more = () => {
          while (response.write(endless) && !response.destroyed);
        };
        response.on('drain', more);
        more();
      },
      'http/answer-too-large',
    ],
    resets: [(request) => request.socket.destroy(), 'http/unreachable'],
    'sends no HTTP': [(request) => request.socket.end('hello\n\n'), 'http/unreachable'],
    'sends half a body': [
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half', () => request.socket.destroy());
      },
      'http/unreachable',
    ],
    'lies about JSON': [
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":'),
      'http/answer-not-json',
    ],
    'packs the answer': [
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      'http/answer-encoded',
    ],
  };
  for (const [name, [behaviour, code]] of Object.entries(rude)) {
    listener = behaviour;
    expect([name, codeOf(await call({ url: at(), timeoutMs: 300 }))]).toEqual([name, code]);
  }
});

test('a stopping worker interrupts the call, to be tried again', async () => {
  const abort = new AbortController();
  listener = () => abort.abort();
  const answer = await call({ url: at() }, { abort: abort.signal });
  expect(answer).toMatchObject({ ok: false, error: { code: 'job/interrupted', retry: true } });
});

test('refuses input that would steer the connection', async () => {
  const bad: Record<string, Json & object> = {
    host: { headers: { Host: 'internal' } },
    key: { headers: { 'idempotency-key': 'mine' } },
    length: { headers: { 'Content-Length': '0' } },
    injection: { headers: { 'x-a': 'b\r\nx-c: d' } },
    name: { headers: { 'x a': 'b' } },
    method: { method: 'CONNECT' },
    timeout: { timeoutMs: 30_001 },
  };
  for (const [name, input] of Object.entries(bad)) {
    const answer = await call({ url: at(), ...input });
    expect([name, answer]).toMatchObject([name, { ok: false, error: { code: 'http/input-invalid', retry: false } }]);
  }
  expect(received).toEqual([]);
});

test('takes no proxy from the environment', async () => {
  const before = { ...process.env };
  Object.assign(process.env, {
    HTTP_PROXY: `http://127.0.0.1:${portOf(canary)}`,
    http_proxy: `http://127.0.0.1:${portOf(canary)}`,
  });
  const hits = canaryHits;
  expect(codeOf(await call({ url: at() }))).toBe('ok');
  process.env = before;
  expect(canaryHits).toBe(hits);
});
