import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Rejection } from '@/model/result';
import { sessionOfRequest } from '../auth/session-of-request';
import { answer, httpStatusOf } from '../edge/answer';
import { BODY_LIMIT, DRAFT_BODY_LIMIT, parseJson, readText } from '../edge/read-json';
import type { Call } from '../edge/route';
import { isJsonContent, isSameOrigin } from '../edge/same-origin';
import { Refusal, statusOf } from '../refusal';
import { appRouter } from './router';

export const ENDPOINT = '/api/trpc';
export const MAX_BATCH = 10;

/**
 * The door of all procedures. Before tRPC sees anything: how many calls, from our own page, JSON of bounded size and
 * depth. tRPC itself refuses mutations by GET.
 */
export async function handleTrpc({ container, request, requestId }: Call): Promise<Response> {
  const url = new URL(request.url);
  const names = decodeURIComponent(url.pathname.slice(ENDPOINT.length + 1)).split(',');
  const refuse = (code: string) => refuseCall({ code }, requestId, url.searchParams.has('batch') ? names.length : null);
  if (names.length > MAX_BATCH) return refuse('input/too-many');

  let body: string | null = null;
  if (request.method === 'POST') {
    if (!isSameOrigin(request.headers, container.env.authUrl)) return refuse('access/cross-site');
    if (!isJsonContent(request.headers)) return refuse('input/wrong-type');
    const limit = names.length === 1 && names[0] === 'process.saveDraft' ? DRAFT_BODY_LIMIT : BODY_LIMIT;
    const text = await readText(request, limit);
    if (!text.ok) return refuse(text.error);
    const parsed = parseJson(text.value === '' ? 'null' : text.value);
    if (!parsed.ok) return refuse(parsed.error);
    body = text.value;
  } else if (request.method === 'GET') {
    const parsed = parseJson(url.searchParams.get('input') ?? 'null');
    if (!parsed.ok) return refuse(parsed.error);
  } else {
    return refuse('input/malformed');
  }

  return fetchRequestHandler({
    endpoint: ENDPOINT,
    router: appRouter,
    req: new Request(url, { method: request.method, headers: request.headers, body, signal: request.signal }),
    createContext: async () => ({
      container,
      requestId,
      session: await sessionOfRequest(container, request.headers),
    }),
    onError: ({ error, path }) => {
      if (error.cause instanceof Refusal || error.code !== 'INTERNAL_SERVER_ERROR') return;
      container.log.error({ err: error.cause ?? error, procedure: path }, 'procedure failed');
    },
    responseMeta: () => ({ headers: new Headers({ 'cache-control': 'private, no-store' }) }),
  });
}

/** A refusal in the shape tRPC's client reads: one per call of a batch. */
function refuseCall(rejection: Rejection, requestId: string, batch: number | null): Response {
  const httpStatus = httpStatusOf(rejection);
  const one = {
    error: {
      message: rejection.code,
      code: -32600,
      data: { code: statusOf(rejection.code), httpStatus, rejection, request: requestId },
    },
  };
  const body = batch === null ? one : Array.from({ length: Math.min(batch, 100) }, () => one);
  return answer(body, { status: httpStatus });
}
