import { initTRPC } from '@trpc/server';
import { ZodError, type z } from 'zod';
import type { Permission } from '@/access/permissions';
import type { Problem } from '@/model/problem';
import type { Rejection } from '@/model/result';
import { HashQueueFull } from '../auth/password';
import { Refusal } from '../refusal';
import type { RequestContext } from './request-context';

/** Who may call a procedure; the generated authorisation test reads it from the router. */
export interface Meta {
  readonly access: Permission | 'signed-in';
}

export const trpc = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    isDev: false,
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      // tRPC's own message can quote the input; the code says enough and its text is in the message files.
      message: rejectionOf(error.cause, error.code).code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        rejection: rejectionOf(error.cause, error.code),
        request: ctx?.requestId ?? null,
      },
    }),
  });

function rejectionOf(cause: unknown, code: string): Rejection {
  if (cause instanceof Refusal) return cause.rejection;
  if (cause instanceof ZodError) return { code: 'input/invalid', problems: problemsOf(cause) };
  if (cause instanceof HashQueueFull) return { code: 'server/busy' };
  if (code === 'NOT_FOUND') return { code: 'access/not-found' };
  if (code === 'PAYLOAD_TOO_LARGE') return { code: 'input/too-large' };
  if (['BAD_REQUEST', 'PARSE_ERROR', 'METHOD_NOT_SUPPORTED', 'UNSUPPORTED_MEDIA_TYPE'].includes(code)) {
    return { code: 'input/malformed' };
  }
  return { code: 'server/defect' };
}

function problemsOf(error: ZodError): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue)).slice(0, 50);
}

/** Names the member of the input, never its value. */
function problemsOfIssue(issue: z.core.$ZodIssue): Problem[] {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .map((whole) => whole.slice(0, 100))
      .map((key) => ({
        code: 'input/unknown-member',
        severity: 'error',
        at: { property: at === '' ? key : `${at}.${key}` },
        params: { member: key },
      }));
  }
  // zod does not report inputs (they may be secret), so only its message tells an absent member from a wrong one.
  const absent = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  const code = absent ? 'input/missing-member' : 'input/wrong-member';
  return [{ code, severity: 'error', at: { property: at }, params: { member: at === '' ? 'input' : at } }];
}
