import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handleRoute } from '../edge/route';
import { getAuth, postOidc } from '../edge/session-routes';
import { addPerson, ORIGIN, type TestServer, testServer } from '../server.fixture';
import { sessionOfRequest } from './session-of-request';

/** An identity provider: answers with whatever identity the test has set. */
interface Identity {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: unknown;
  readonly iss?: string;
  readonly aud?: string;
  readonly nonce?: string;
}
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
let issuer = '';
let identity: Identity = { sub: '' };
let nonce = '';
let provider: Server;
let server: TestServer;

beforeAll(async () => {
  provider = createServer((request, response) => {
    const json = (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        // Never asked, but @auth/core 0.41 wants it named.
        userinfo_endpoint: `${issuer}/userinfo`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (request.url === '/jwks')
      return json({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    if (request.url === '/token') {
      return json({ access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: idToken() });
    }
    response.statusCode = 404;
    return response.end();
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const address = provider.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  server = await testServer({ AUTH_OIDC_ISSUER: issuer, AUTH_OIDC_ID: 'docket', AUTH_OIDC_SECRET: 'client-secret' });
});
afterAll(async () => {
  await server.end();
  provider.closeAllConnections();
  await new Promise((resolve) => provider.close(resolve));
});
beforeEach(() => server.container.db.sql`delete from account`);

function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = { iss: issuer, aud: 'docket', iat: now, exp: now + 300, nonce, ...identity };
  const head = `${encode({ alg: 'RS256', kid: 'k' })}.${encode(claims)}`;
  return `${head}.${createSign('RSA-SHA256').update(head).sign(keys.privateKey, 'base64url')}`;
}

const HEADERS = { host: new URL(ORIGIN).host, origin: ORIGIN, 'content-type': 'application/json' };
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');

/** Goes the whole way of a browser and returns the last answer. */
async function signIn(as: Identity, change: { readonly state?: string; readonly callbackUrl?: string } = {}) {
  const { container } = server;
  const begin = new Request(`${ORIGIN}/api/session/oidc`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ callbackUrl: change.callbackUrl ?? '/w/roads' }),
  });
  const begun = await handleRoute(container, 'oidc-begin', begin, postOidc);
  const body: unknown = await begun.json();
  const to = new URL(typeof body === 'object' && body !== null && 'url' in body ? String(body.url) : '');
  identity = as;
  nonce = to.searchParams.get('nonce') ?? '';
  const back = new URL(to.searchParams.get('redirect_uri') ?? '');
  back.searchParams.set('code', 'a-code');
  back.searchParams.set('state', change.state ?? to.searchParams.get('state') ?? '');
  const headers = { host: HEADERS.host, cookie: cookiesOf(begun) };
  // As Next hands it over: the address it listens on, not the one people see.
  const request = new Request(`http://localhost:3000${back.pathname}${back.search}`, { headers });
  const response = await handleRoute(container, 'oidc', request, (call) => getAuth(call, ['callback', 'oidc']));
  return { to, back, response };
}
async function personOf(response: Response): Promise<string | null> {
  const session = await sessionOfRequest(server.container, new Headers({ cookie: cookiesOf(response) }));
  return session?.user.login ?? null;
}

describe('single sign-on', () => {
  it('leads to the identity provider and back to the page asked for', async () => {
    await addPerson(server.container, 'ma.li', 'Ma.Li@example.org');
    const { to, back, response } = await signIn({ sub: 's1', email: 'ma.li@example.org', email_verified: true });
    expect(to.origin + to.pathname).toBe(`${issuer}/authorize`);
    expect(to.searchParams.get('code_challenge_method')).toBe('S256');
    expect(back.origin).toBe(ORIGIN);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`${ORIGIN}/w/roads`);
    expect(await personOf(response)).toBe('ma.li');
  });

  it('knows the person by the subject from then on, whatever the address is', async () => {
    await signIn({ sub: 's1', email: 'ma.li@example.org', email_verified: true });
    expect(await personOf((await signIn({ sub: 's1' })).response)).toBe('ma.li');
    expect(await personOf((await signIn({ sub: 's1', email: 'other@example.org' })).response)).toBe('ma.li');
  });

  it.each<readonly [string, Identity]>([
    ['an unknown person', { sub: 'x', email: 'nobody@example.org', email_verified: true }],
    ['an address that is not verified', { sub: 'x', email: 'ma.li@example.org' }],
    ['an address that is "verified" in words', { sub: 'x', email: 'ma.li@example.org', email_verified: 'true' }],
    ['a quoted address', { sub: 'x', email: '"ma.li@example.org"@evil.example', email_verified: true }],
    ['a look-alike at sign', { sub: 'x', email: 'ma.li＠example.org', email_verified: true }],
    ['no address', { sub: 'x' }],
  ])('lets %s not in', async (_what, as) => {
    const { response } = await signIn(as);
    expect(await personOf(response)).toBeNull();
    expect(response.headers.get('location')).toContain('/sign-in?error=AccessDenied');
  });

  it('links an address to one subject only', async () => {
    await signIn({ sub: 's1', email: 'ma.li@example.org', email_verified: true });
    const { response } = await signIn({ sub: 's2', email: 'ma.li@example.org', email_verified: true });
    expect(await personOf(response)).toBeNull();
  });

  it('lets a disabled person not in, linked before or not', async () => {
    const gone = await addPerson(server.container, 'left', 'left@example.org');
    const as = { sub: 'left', email: 'left@example.org', email_verified: true };
    expect(await personOf((await signIn(as)).response)).toBe('left');
    await server.container.db.sql`update "user" set disabled_at = now() where id = ${gone.id}`;
    expect(await personOf((await signIn(as)).response)).toBeNull();
    await server.container.db.sql`delete from account`;
    expect(await personOf((await signIn(as)).response)).toBeNull();
  });

  it.each<readonly [string, Identity, { readonly state?: string }]>([
    ['another state', { sub: 's1', email: 'ma.li@example.org', email_verified: true }, { state: 'forged' }],
    ['another nonce', { sub: 's1', email: 'ma.li@example.org', email_verified: true, nonce: 'forged' }, {}],
    ['another audience', { sub: 's1', email: 'ma.li@example.org', email_verified: true, aud: 'other' }, {}],
    ['another issuer', { sub: 's1', email: 'ma.li@example.org', email_verified: true, iss: 'http://evil.example' }, {}],
  ])('refuses an answer with %s', async (_what, as, change) => {
    const { response } = await signIn(as, change);
    expect(await personOf(response)).toBeNull();
    expect(response.headers.get('location')).toContain('/sign-in?error=');
  });

  it('leads to no other site afterwards', async () => {
    const { response } = await signIn(
      { sub: 's1', email: 'ma.li@example.org', email_verified: true },
      { callbackUrl: 'https://evil.example/' },
    );
    expect(response.headers.get('location')).toBe(`${ORIGIN}/`);
  });

  it('serves no other address of next-auth', async () => {
    for (const path of ['signin', 'session', 'csrf', 'providers', 'callback/credentials', 'signout', 'error']) {
      const request = new Request(`${ORIGIN}/api/auth/${path}`, { headers: HEADERS });
      const response = await handleRoute(server.container, 'oidc', request, (call) => getAuth(call, path.split('/')));
      expect(response.status).toBe(404);
    }
  });

  it('is not there when it is not configured', async () => {
    const container = { ...server.container, env: { ...server.container.env, oidc: null } };
    const request = new Request(`${ORIGIN}/api/session/oidc`, { method: 'POST', headers: HEADERS, body: '{}' });
    expect((await handleRoute(container, 'oidc-begin', request, postOidc)).status).toBe(404);
  });
});
