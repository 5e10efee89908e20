import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handleRoute } from '../edge/route';
import { deleteSession, postSession } from '../edge/session-routes';
import {
  addPerson,
  callerOf,
  ORIGIN,
  PASSWORD,
  rejectionOf,
  signedIn,
  type TestPerson,
  type TestServer,
  testServer,
} from '../server.fixture';
import { findSession, SESSION_LIFE } from './session';
import { sessionOfRequest } from './session-of-request';
import { TRIES } from './throttle';

let server: TestServer;
let li: TestPerson;

beforeAll(async () => {
  server = await testServer();
  li = await addPerson(server.container, 'li.wei');
  await addPerson(server.container, 'wang.fang');
});
afterAll(() => server.end());
beforeEach(async () => {
  await server.container.db.sql`delete from login_attempt`;
});

const HEADERS = { host: new URL(ORIGIN).host, origin: ORIGIN, 'content-type': 'application/json' };

function post(body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const request = new Request(`${ORIGIN}/api/session`, {
    method: 'POST',
    headers: { ...HEADERS, 'x-forwarded-for': '192.0.2.7', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return handleRoute(server.container, 'sign-in', request, postSession);
}

function signOut(headers: Headers) {
  const request = new Request(`${ORIGIN}/api/session`, { method: 'DELETE', headers });
  return handleRoute(server.container, 'sign-out', request, deleteSession);
}

async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  return body;
}

/** What the browser sends from now on. */
function cookieOf(response: Response): Headers {
  const [cookie = ''] = response.headers.getSetCookie();
  return new Headers({ ...HEADERS, cookie: cookie.split(';')[0] ?? '' });
}

describe('signing in', () => {
  it('opens a session and leads to the page asked for', async () => {
    const response = await post({ login: 'li.wei', password: PASSWORD, callbackUrl: '/w/roads?x=1' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ url: '/w/roads?x=1' });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^docket\.session=[^;]+;/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\//i);
    expect(cookie).not.toMatch(/; Secure/i);
    expect(response.headers.getSetCookie()).toHaveLength(1);
    const session = await sessionOfRequest(server.container, cookieOf(response));
    expect(session?.user).toMatchObject({ id: li.id, login: 'li.wei' });
  });

  it('takes the login in any case, with spaces around and in full-width letters', async () => {
    for (const login of ['LI.WEI', '  li.wei ', 'ｌｉ.ｗｅｉ']) {
      expect((await post({ login, password: PASSWORD })).status).toBe(200);
    }
  });

  it('leads to the start page instead of another site', async () => {
    const response = await post({ login: 'li.wei', password: PASSWORD, callbackUrl: 'https://evil.example' });
    expect(await response.json()).toEqual({ url: '/' });
  });

  it('gives the same answer for an unknown person, a wrong password and a disabled person', async () => {
    const gone = await addPerson(server.container, 'gone');
    await server.container.db.sql`update "user" set disabled_at = now() where id = ${gone.id}`;
    const answers = [
      await post({ login: 'nobody', password: PASSWORD }),
      await post({ login: 'li.wei', password: 'wrong' }),
      await post({ login: 'gone', password: PASSWORD }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({
        rejection: { code: 'access/sign-in-failed' },
        request: expect.any(String),
      });
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  it('takes about the same time for an unknown person as for a wrong password', async () => {
    const { sql } = server.container.db;
    const took = async (login: string) => {
      await sql`delete from login_attempt`;
      const from = performance.now();
      await post({ login, password: 'wrong' });
      return performance.now() - from;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 9; i++) {
      known.push(await took('li.wei'));
      unknown.push(await took('nobody'));
    }
    // The shortest of each, since a busy machine only ever adds. Without the dummy hash the quotient is about 0.2.
    const quotient = Math.min(...unknown) / Math.min(...known);
    expect(quotient).toBeGreaterThan(0.5);
    expect(quotient).toBeLessThan(2);
  });

  it('ends the session this browser had before', async () => {
    const before = await signedIn(server.container, li);
    const response = await post({ login: 'li.wei', password: PASSWORD }, { cookie: before.get('cookie') ?? '' });
    expect(response.status).toBe(200);
    expect(await sessionOfRequest(server.container, before)).toBeNull();
    expect(await sessionOfRequest(server.container, cookieOf(response))).not.toBeNull();
  });

  it.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['another port of this host', { origin: 'http://docket.test:4000' }],
    ['another scheme and host', { origin: 'https://docket.test' }],
    ['an opaque origin', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site page', { 'sec-fetch-site': 'same-site' }],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
  ])('refuses a request from %s', async (_what, headers) => {
    const response = await post({ login: 'li.wei', password: PASSWORD }, headers);
    expect(response.status).toBe(403);
    expect(await codeOf(response)).toMatchObject({ rejection: { code: 'access/cross-site' } });
  });

  it('refuses what is no JSON, too much, or has more members', async () => {
    const asForm = await post('login=li.wei&password=x', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(asForm.status).toBe(415);
    expect((await post('{"login":', {})).status).toBe(400);
    expect((await post({ login: 'li.wei', password: PASSWORD, admin: true })).status).toBe(400);
    expect((await post('{"login":"li.wei","password":"x","__proto__":{"admin":true}}')).status).toBe(400);
    expect((await post({ login: 'x'.repeat(20_000), password: 'x' })).status).toBe(413);
    expect((await post({ login: ['li.wei'], password: PASSWORD })).status).toBe(400);
  });
});

describe('guessing', () => {
  it('is stopped after five failures, for the right password too, with the minutes to wait', async () => {
    for (let i = 0; i < TRIES.account; i++)
      expect((await post({ login: 'li.wei', password: `no ${i}` })).status).toBe(401);
    const response = await post({ login: 'li.wei', password: PASSWORD });
    expect(response.status).toBe(429);
    expect(await codeOf(response)).toMatchObject({
      rejection: { code: 'access/too-many-tries', params: { minutes: 15 } },
    });
  });

  it('is told alike for a login that does not exist', async () => {
    for (let i = 0; i < TRIES.account; i++) await post({ login: 'nobody', password: `no ${i}` });
    expect((await post({ login: 'nobody', password: 'x' })).status).toBe(429);
  });

  it('does not lock out others, behind the same address neither', async () => {
    for (let i = 0; i <= TRIES.account; i++) await post({ login: 'li.wei', password: `no ${i}` });
    expect((await post({ login: 'wang.fang', password: PASSWORD })).status).toBe(200);
  });

  it('counts over all accounts of one address, and an IPv6 network as one', async () => {
    for (let i = 0; i < TRIES.address; i++) {
      await post({ login: `person${i}`, password: 'x' }, { 'x-forwarded-for': `2001:db8::${i.toString(16)}` });
    }
    const there = await post({ login: 'wang.fang', password: PASSWORD }, { 'x-forwarded-for': '2001:db8::ffff' });
    expect(there.status).toBe(429);
    expect((await post({ login: 'wang.fang', password: PASSWORD })).status).toBe(200);
  });

  it('counts tries that come at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, i) => post({ login: 'li.wei', password: `no ${i}` })));
    expect(all.filter((response) => response.status === 401)).toHaveLength(TRIES.account);
    expect(all.filter((response) => response.status === 429)).toHaveLength(20 - TRIES.account);
  });

  it('is forgotten after a success, and after fifteen minutes', async () => {
    for (let i = 0; i < TRIES.account - 1; i++) await post({ login: 'li.wei', password: `no ${i}` });
    expect((await post({ login: 'li.wei', password: PASSWORD })).status).toBe(200);
    for (let i = 0; i < TRIES.account; i++)
      expect((await post({ login: 'li.wei', password: `no ${i}` })).status).toBe(401);
    await server.container.db.sql`update login_attempt set at = at - interval '16 minutes'`;
    expect((await post({ login: 'li.wei', password: PASSWORD })).status).toBe(200);
  });

  it('keeps neither logins nor passwords', async () => {
    await post({ login: 'my-secret-password', password: 'x' });
    const rows = await server.container.db.sql<{ row: string }[]>`select l::text as row from login_attempt l`;
    expect(rows.map(({ row }) => row).join()).not.toContain('my-secret-password');
  });
});

describe('a session', () => {
  it('ends at once when signed out, revoked, disabled or signed out everywhere', async () => {
    const { container } = server;
    const person = await addPerson(container, 'zhao.min');
    const alive = async (headers: Headers) => (await sessionOfRequest(container, headers)) !== null;

    const one = await signedIn(container, person);
    const response = await signOut(one);
    expect(response.headers.getSetCookie()[0]).toMatch(/^docket\.session=; .*Max-Age=0/);
    expect(await alive(one)).toBe(false);

    const [two, three, four] = [
      await signedIn(container, person),
      await signedIn(container, person),
      await signedIn(container, person),
    ];
    const caller = await callerOf(container, two);
    const listed = await caller.account.sessions();
    expect(listed.filter((session) => session.current)).toHaveLength(1);
    const other = await sessionOfRequest(container, three);
    await caller.account.revokeSession({ id: other?.sessionId ?? '' });
    expect(await alive(three)).toBe(false);
    expect(await alive(two)).toBe(true);

    await caller.account.signOutEverywhere();
    expect([await alive(two), await alive(four)]).toEqual([false, false]);

    const five = await signedIn(container, person);
    await container.db.sql`update "user" set disabled_at = now() where id = ${person.id}`;
    expect(await alive(five)).toBe(false);
  });

  it('of another person cannot be ended', async () => {
    const { container } = server;
    const mine = await signedIn(container, li);
    const named = await sessionOfRequest(container, mine);
    const other = await callerOf(container, await signedIn(container, await addPerson(container, 'sun.li')));
    const refused = await rejectionOf(other.account.revokeSession({ id: named?.sessionId ?? '' }));
    expect(refused.code).toBe('access/not-found');
    expect(await sessionOfRequest(container, mine)).not.toBeNull();
  });

  it('ends after twelve idle hours, and after seven days whatever happens', async () => {
    const { container } = server;
    const headers = await signedIn(container, li);
    const session = await sessionOfRequest(container, headers);
    const id = session?.sessionId ?? '';
    const { sql } = container.db;
    await sql`update session set last_seen_at = now() - make_interval(hours => ${SESSION_LIFE.idleHours - 1}) where id = ${id}`;
    // Looking without touching (a live stream) does not keep it alive.
    expect(await findSession(container.db, { id, user: li.id }, { touch: false })).not.toBeNull();
    await sql`update session set last_seen_at = last_seen_at - interval '61 minutes' where id = ${id}`;
    expect(await sessionOfRequest(container, headers)).toBeNull();
    await sql`update session set last_seen_at = now(), expires_at = now() - interval '1 second' where id = ${id}`;
    expect(await sessionOfRequest(container, headers)).toBeNull();
  });

  it('is not made by a token that was sealed with another secret or names another person', async () => {
    const { container } = server;
    const headers = await signedIn(container, li);
    const elsewhere = { ...container, env: { ...container.env, authSecret: 'another secret of the right length' } };
    expect(await sessionOfRequest(elsewhere, headers)).toBeNull();
    expect(await sessionOfRequest(container, new Headers({ cookie: 'docket.session=' }))).toBeNull();
    expect(await sessionOfRequest(container, new Headers({ cookie: `docket.session=${'x'.repeat(9000)}` }))).toBeNull();
  });

  it('survives a changed password only where it was changed', async () => {
    const { container } = server;
    const person = await addPerson(container, 'qian.duo');
    const here = await signedIn(container, person);
    const there = await signedIn(container, person);
    const caller = await callerOf(container, here);
    const wrong = caller.account.changePassword({ current: 'wrong', next: 'a much better one' });
    expect((await rejectionOf(wrong)).code).toBe('access/wrong-password');
    for (const [next, weakness] of [
      ['short', 'short'],
      ['12345678', 'common'],
      ['my qian.duo pw', 'login'],
      [PASSWORD, 'same'],
    ] as const) {
      const weak = await rejectionOf(caller.account.changePassword({ current: PASSWORD, next }));
      expect(weak).toEqual({ code: 'account/password-weak', params: { weakness } });
    }
    await caller.account.changePassword({ current: PASSWORD, next: 'a much better one' });
    expect(await sessionOfRequest(container, here)).not.toBeNull();
    expect(await sessionOfRequest(container, there)).toBeNull();
    expect((await post({ login: 'qian.duo', password: PASSWORD })).status).toBe(401);
    expect((await post({ login: 'qian.duo', password: 'a much better one' })).status).toBe(200);
  });
});

describe('behind HTTPS', () => {
  it('uses a cookie that only this very host can set', async () => {
    const https = await testServer({ AUTH_URL: 'https://docket.example.org' });
    try {
      const person = await addPerson(https.container, 'li.wei');
      const request = new Request('http://127.0.0.1:3000/api/session', {
        method: 'POST',
        headers: { host: '127.0.0.1:3000', origin: 'https://docket.example.org', 'content-type': 'application/json' },
        body: JSON.stringify({ login: person.login, password: PASSWORD }),
      });
      const response = await handleRoute(https.container, 'sign-in', request, postSession);
      expect(response.status).toBe(200);
      const [cookie = ''] = response.headers.getSetCookie();
      expect(cookie).toMatch(/^__Host-docket\.session=/);
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).not.toMatch(/; Domain/i);
    } finally {
      await https.end();
    }
  });
});
