import { type Agent, type Dispatcher, request } from 'undici';
import type { Json } from '@/model/json';
import { no, ok } from '@/model/result';
import type { ConnectorAnswer, ConnectorCall } from '@/runtime/ports';
import { type AllowList, isUrlPermitted, parseUrl, type UrlProblem, urlProblem } from './address';
import { AddressRefused } from './agent';
import { type AnswerProblem, readAnswer } from './answer';
import { type HttpInput, httpInput } from './input';

const REDIRECT_LIMIT = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** 4xx answers that say "later", not "never". */
const TRY_LATER: ReadonlySet<number> = new Set([408, 425, 429]);

interface Hop {
  readonly url: URL;
  readonly method: HttpInput['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** One call: every redirect is a new address and is looked at like the first. */
export async function callHttp(
  agent: Agent,
  allow: AllowList,
  { input, key, signal }: ConnectorCall,
): Promise<ConnectorAnswer> {
  const parsed = httpInput.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failed('http/input-invalid', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, false);
  }
  const { data } = parsed;
  const problem = urlProblem(data.url, allow);
  const url = parseUrl(data.url);
  if (problem !== null || !url) return refused(problem ?? 'http/address-invalid', data.url);
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(data.timeoutMs)]);
  const first: Hop = {
    url,
    method: data.method,
    headers: { ...contentType(data), ...lowerCase(data.headers ?? {}) },
    body: data.body ?? null,
  };
  try {
    return await follow(agent, allow, first, key, deadline, data.statusVariable !== undefined);
  } catch (error) {
    return fromError(error, data.timeoutMs, signal);
  }
}

async function follow(
  agent: Agent,
  allow: AllowList,
  first: Hop,
  key: string,
  signal: AbortSignal,
  statusIsAsked: boolean,
): Promise<ConnectorAnswer> {
  let hop = first;
  for (let redirects = 0; ; redirects++) {
    const response = await request(hop.url, {
      dispatcher: agent,
      method: hop.method,
      headers: { ...hop.headers, 'idempotency-key': key, 'accept-encoding': 'identity', 'user-agent': 'docket' },
      body: hop.body,
      signal,
    });
    const location = single(response.headers.location);
    if (REDIRECTS.has(response.statusCode) && location !== '') {
      discard(response.body);
      if (redirects === REDIRECT_LIMIT) return failed('http/too-many-redirects', hop.url.origin, false);
      const next = parseUrl(location, hop.url);
      if (!next) return refused('http/address-invalid', location);
      if (next.username !== '' || next.password !== '') return refused('http/address-credentials', next.origin);
      if (next.protocol !== 'http:' && next.protocol !== 'https:') return refused('http/address-scheme', location);
      if (!isUrlPermitted(next, allow)) return refused('http/address-refused', next.origin);
      hop = redirected(hop, next, response.statusCode);
      continue;
    }
    const body = await readAnswer(response.body, {
      contentType: single(response.headers['content-type']),
      contentEncoding: single(response.headers['content-encoding']),
    });
    if (!body.ok) discard(response.body);
    return judge(response.statusCode, body.ok ? body.value : null, body.ok ? null : body.error, statusIsAsked);
  }
}

/** Like fetch: 303, and 301 or 302 after POST, become GET. Another origin gets none of the definition's headers: any may be a secret. */
function redirected(hop: Hop, url: URL, status: number): Hop {
  const toGet = status === 303 || ((status === 301 || status === 302) && hop.method === 'POST');
  const sameOrigin = url.origin === hop.url.origin;
  const type = hop.headers['content-type'];
  const kept = sameOrigin ? hop.headers : type === undefined ? {} : { 'content-type': type };
  if (!toGet) return { url, method: hop.method, headers: kept, body: hop.body };
  const withoutType = Object.entries(kept).filter(([name]) => name !== 'content-type');
  return { url, method: 'GET', headers: Object.fromEntries(withoutType), body: null };
}

function judge(status: number, body: Json, problem: AnswerProblem | null, statusIsAsked: boolean): ConnectorAnswer {
  const refusedForGood = status >= 400 && status < 500 && !TRY_LATER.has(status);
  const good = (status >= 200 && status < 300) || (refusedForGood && statusIsAsked);
  if (!good) return failed('http/status', `HTTP ${status}`, !refusedForGood);
  return problem === null ? ok({ status, body }) : failed(problem, `HTTP ${status}`, false);
}

function fromError(error: unknown, timeoutMs: number, stopped: AbortSignal): ConnectorAnswer {
  if (error instanceof AddressRefused) return failed('http/address-refused', error.message, false);
  if (!(error instanceof Error)) return failed('http/unreachable', String(error), true);
  if (stopped.aborted) return failed('job/interrupted', 'the worker stopped', true);
  if (error.name === 'TimeoutError' || error.name === 'AbortError') {
    return failed('http/timeout', `${timeoutMs} ms`, true);
  }
  if (error.cause instanceof AddressRefused) return failed('http/address-refused', error.cause.message, false);
  return failed('http/unreachable', 'code' in error ? String(error.code) : error.name, true);
}

function failed(code: string, message: string, retry: boolean): ConnectorAnswer {
  return no({ code, message: message.slice(0, 500), retry });
}

/** The address itself stays out of it: its query may hold a secret. */
function refused(code: UrlProblem, url: string): ConnectorAnswer {
  return failed(code, url.split(/[?#]/, 1)[0] ?? '', false);
}

/** Closes the connection; destroying an unread body without a listener would end the process. */
function discard(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => {});
  body.destroy();
}

function single(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? header[0] : header)?.trim() ?? '';
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** A body that is JSON is sent as JSON unless the definition says otherwise. */
function contentType({ body }: HttpInput): Record<string, string> {
  if (body === undefined) return {};
  try {
    JSON.parse(body);
    return { 'content-type': 'application/json' };
  } catch {
    return { 'content-type': 'text/plain; charset=utf-8' };
  }
}
