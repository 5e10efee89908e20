import { Auth, skipCSRFCheck } from '@auth/core';
import { no, ok, type Rejection, type Result } from '@/model/result';
import type { Container } from '../context';
import { publicOrigin } from '../edge/public-origin';
import { AUTH_PATH, authConfig, CREDENTIALS } from './auth-config';
import { safeCallback } from './callback-url';
import { clearedCookie, cookieRules } from './cookie';
import { OIDC } from './link-user';
import { revokeSession } from './session';
import { sessionOfRequest } from './session-of-request';

/** Where to go now, and the cookies to set on the way. */
export interface SignInAnswer {
  readonly url: string;
  readonly cookies: readonly string[];
}

/**
 * Signs in with login and password. The caller has checked that the request comes from our own page (same-origin.ts),
 * which takes the place of next-auth's token against forged requests.
 */
export async function signInWithPassword(
  container: Container,
  headers: Headers,
  given: { readonly login: string; readonly password: string; readonly callbackUrl: unknown },
): Promise<Result<SignInAnswer, Rejection>> {
  const before = await sessionOfRequest(container, headers);
  const answer = await ask(container, headers, `/callback/${CREDENTIALS}`, {
    login: given.login,
    password: given.password,
    callbackUrl: safeCallback(given.callbackUrl),
  });
  const error = answer.url.searchParams.get('error');
  if (error === 'CredentialsSignin') return no(refusalOf(answer.url.searchParams.get('code') ?? ''));
  const { name } = cookieRules(container.env.authUrl);
  const cookies = answer.cookies.filter((cookie) => cookie.startsWith(`${name}=`));
  if (error !== null || cookies.length === 0) return no({ code: 'server/defect' });
  // A new proof of who someone is gets a new session; the one this browser had until now ends.
  if (before) await endSession(container, before.user.id, before.sessionId);
  return ok({ url: pathOf(answer.url), cookies });
}

/** Begins single sign-on: the address at the identity provider, and the cookies that tie its answer to this browser. */
export async function beginOidc(container: Container, headers: Headers, callbackUrl: unknown): Promise<SignInAnswer> {
  const answer = await ask(container, headers, `/signin/${OIDC}`, { callbackUrl: safeCallback(callbackUrl) });
  return { url: answer.url.href, cookies: answer.cookies };
}

/** The identity provider sends the browser back here. */
export function finishOidc(container: Container, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const address = `${publicOrigin(request.headers, container.env.authUrl)}${AUTH_PATH}/callback/${OIDC}${url.search}`;
  return Auth(new Request(address, { headers: request.headers }), authConfig(container, request.headers));
}

/** Ends the request's session, if there is one, and takes the cookie away in any case. */
export async function signOut(container: Container, headers: Headers): Promise<SignInAnswer> {
  const session = await sessionOfRequest(container, headers);
  if (session) await endSession(container, session.user.id, session.sessionId);
  return { url: '/sign-in', cookies: [clearedCookie(cookieRules(container.env.authUrl))] };
}

async function endSession(container: Container, user: string, id: string): Promise<void> {
  await revokeSession(container.db, user, id);
  container.live.endSessions([id]);
}

async function ask(container: Container, headers: Headers, path: string, form: Readonly<Record<string, string>>) {
  const origin = publicOrigin(headers, container.env.authUrl);
  const request = new Request(`${origin}${AUTH_PATH}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: headers.get('cookie') ?? '',
      // Answers with the address instead of a redirect.
      'x-auth-return-redirect': '1',
    },
    body: new URLSearchParams(form),
  });
  // What next-auth's own `signIn` does, without its need of Next's request scope.
  const response = await Auth(request, { ...authConfig(container, headers), skipCSRFCheck });
  const body: unknown = await response.json();
  const url =
    typeof body === 'object' && body !== null && 'url' in body && typeof body.url === 'string' ? body.url : '';
  if (!URL.canParse(url)) throw new Error(`sign-in: next-auth answered ${response.status} without an address`);
  return { url: new URL(url), cookies: response.headers.getSetCookie() };
}

function pathOf(url: URL): string {
  return safeCallback(url.pathname + url.search + url.hash);
}

function refusalOf(code: string): Rejection {
  const [name, minutes] = code.split(' ');
  if (name === 'access/too-many-tries') return { code: name, params: { minutes: Number(minutes) } };
  return { code: name === 'server/busy' ? name : 'access/sign-in-failed' };
}
