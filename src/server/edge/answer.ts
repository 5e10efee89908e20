import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { Rejection } from '@/model/result';
import { statusOf } from '../refusal';

/** Headers of every answer that is not a page: never stored, never sniffed, never framed. */
export const PRIVATE: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
};

/** A JSON answer of a route handler. */
export function answer(
  body: unknown,
  options: { readonly status?: number; readonly cookies?: readonly string[] } = {},
) {
  const response = Response.json(body, { status: options.status ?? 200, headers: PRIVATE });
  for (const cookie of options.cookies ?? []) response.headers.append('set-cookie', cookie);
  return response;
}

/** The HTTP status a rejection is told with. */
export function httpStatusOf(rejection: Rejection): number {
  return getHTTPStatusCodeFromError(new TRPCError({ code: statusOf(rejection.code) }));
}

/** A refusal of a route handler: `{rejection, request}`, the same words as in procedures. */
export function refusal(rejection: Rejection, requestId: string): Response {
  return answer({ rejection, request: requestId }, { status: httpStatusOf(rejection) });
}
