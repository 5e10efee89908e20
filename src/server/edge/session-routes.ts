import { z } from 'zod';
import { isStorable } from '@/model/json';
import { beginOidc, finishOidc, signInWithPassword, signOut } from '../auth/sign-in';
import { answer, refusal } from './answer';
import { readJson } from './read-json';
import type { Call } from './route';
import { isJsonContent, isSameOrigin } from './same-origin';

const signInBody = z.strictObject({
  login: z.string().max(1000).refine(isStorable),
  password: z.string().max(1000),
  callbackUrl: z.string().optional(),
});
const oidcBody = z.strictObject({ callbackUrl: z.string().optional() });
const BODY = 16_384;

/** POST /api/session: sign in with login and password. */
export async function postSession(call: Call): Promise<Response> {
  const body = await bodyOf(call, signInBody);
  if (body instanceof Response) return body;
  const { login, password, callbackUrl } = body;
  const answered = await signInWithPassword(call.container, call.request.headers, { login, password, callbackUrl });
  if (!answered.ok) return refusal(answered.error, call.requestId);
  return answer({ url: answered.value.url }, { cookies: answered.value.cookies });
}

/** DELETE /api/session: sign out. Works without a session too: the cookie goes in any case. */
export async function deleteSession({ container, request, requestId }: Call): Promise<Response> {
  if (!isSameOrigin(request.headers, container.env.authUrl)) return refusal({ code: 'access/cross-site' }, requestId);
  const { url, cookies } = await signOut(container, request.headers);
  return answer({ url }, { cookies });
}

/** POST /api/session/oidc: where single sign-on begins. */
export async function postOidc(call: Call): Promise<Response> {
  const body = await bodyOf(call, oidcBody);
  if (body instanceof Response) return body;
  if (call.container.env.oidc === null) return refusal({ code: 'access/not-found' }, call.requestId);
  const { url, cookies } = await beginOidc(call.container, call.request.headers, body.callbackUrl);
  return answer({ url }, { cookies });
}

/**
 * /api/auth/*: of next-auth's addresses only the one an identity provider sends people back to. Signing in and out have
 * routes of our own; what is not served cannot be attacked.
 */
export async function getAuth({ container, request, requestId }: Call, path: readonly string[]): Promise<Response> {
  if (container.env.oidc === null || path.join('/') !== 'callback/oidc') {
    return refusal({ code: 'access/not-found' }, requestId);
  }
  const response = await finishOidc(container, request);
  // Its headers may be immutable (a redirect), and route() adds one.
  return new Response(response.body, { status: response.status, headers: new Headers(response.headers) });
}

async function bodyOf<T>({ container, request, requestId }: Call, schema: z.ZodType<T>): Promise<T | Response> {
  if (!isSameOrigin(request.headers, container.env.authUrl)) return refusal({ code: 'access/cross-site' }, requestId);
  if (!isJsonContent(request.headers)) return refusal({ code: 'input/wrong-type' }, requestId);
  const json = await readJson(request, BODY);
  if (!json.ok) return refusal({ code: json.error }, requestId);
  const parsed = schema.safeParse(json.value);
  return parsed.success ? parsed.data : refusal({ code: 'input/invalid' }, requestId);
}
