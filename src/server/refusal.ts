import { TRPCError } from '@trpc/server';
import type { Problem } from '@/model/problem';
import type { Rejection, Result } from '@/model/result';

/**
 * How a rejection travels through tRPC: as the cause of its error. The error formatter turns it into `data.rejection`;
 * everything else that is thrown is a defect, and its caller learns only the request's id.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly rejection: Rejection) {
    super(rejection.code);
  }
}

/** Codes this layer speaks itself, with the answer's HTTP meaning. Others come from the engine and are conflicts. */
export const REFUSALS = {
  'access/signed-out': 'UNAUTHORIZED',
  'access/denied': 'FORBIDDEN',
  'access/not-found': 'NOT_FOUND',
  'access/cross-site': 'FORBIDDEN',
  'access/too-many-tries': 'TOO_MANY_REQUESTS',
  'access/wrong-password': 'BAD_REQUEST',
  'access/sign-in-failed': 'UNAUTHORIZED',
  'account/password-weak': 'BAD_REQUEST',
  'input/invalid': 'BAD_REQUEST',
  'input/malformed': 'BAD_REQUEST',
  'input/too-deep': 'BAD_REQUEST',
  'input/forbidden-key': 'BAD_REQUEST',
  'input/too-large': 'PAYLOAD_TOO_LARGE',
  'input/too-many': 'BAD_REQUEST',
  'input/wrong-type': 'UNSUPPORTED_MEDIA_TYPE',
  'live/too-many': 'TOO_MANY_REQUESTS',
  'workspace/last-owner': 'CONFLICT',
  'workspace/above-own-role': 'FORBIDDEN',
  'workspace/own-role': 'FORBIDDEN',
  'process/key-taken': 'CONFLICT',
  'process/draft-stale': 'CONFLICT',
  'process/invalid': 'UNPROCESSABLE_CONTENT',
  'process/key-changed': 'UNPROCESSABLE_CONTENT',
  'process/unchanged': 'CONFLICT',
  'form/invalid': 'UNPROCESSABLE_CONTENT',
  'task/claimed-by-another': 'CONFLICT',
  'task/completed-by-another': 'CONFLICT',
  'task/already-completed': 'CONFLICT',
  'task/cancelled': 'CONFLICT',
  'task/not-claimed': 'CONFLICT',
  'task/not-candidate': 'FORBIDDEN',
  'instance/ended': 'CONFLICT',
  'command/key-reused': 'CONFLICT',
  'command/conflict': 'CONFLICT',
  'job/not-current': 'CONFLICT',
  'variable/too-large': 'PAYLOAD_TOO_LARGE',
  'file/too-large': 'PAYLOAD_TOO_LARGE',
  'file/type-not-allowed': 'UNSUPPORTED_MEDIA_TYPE',
  'file/type-mismatch': 'UNSUPPORTED_MEDIA_TYPE',
  'file/missing': 'BAD_REQUEST',
  'server/defect': 'INTERNAL_SERVER_ERROR',
  'server/busy': 'SERVICE_UNAVAILABLE',
} as const satisfies Record<string, TRPCError['code']>;
export type RefusalCode = keyof typeof REFUSALS;

type Params = Readonly<Record<string, string | number>>;

/** Ends the use case: the caller is told why, and nothing has changed. */
export function refuse(code: RefusalCode, params?: Params, problems?: readonly Problem[]): never {
  return refuseWith({ code, ...(params ? { params } : {}), ...(problems ? { problems } : {}) });
}

/** The same for a rejection that was decided elsewhere (engine, runtime). */
export function refuseWith(rejection: Rejection): never {
  throw new TRPCError({ code: statusOf(rejection.code), message: rejection.code, cause: new Refusal(rejection) });
}

/** The value, or the end of the use case. */
export function orRefuse<Value>(result: Result<Value, Rejection>): Value {
  return result.ok ? result.value : refuseWith(result.error);
}

const STATUS: ReadonlyMap<string, TRPCError['code']> = new Map(Object.entries(REFUSALS));

/** tRPC's name for the HTTP status of a rejection. */
export function statusOf(code: string): TRPCError['code'] {
  return STATUS.get(code) ?? 'CONFLICT';
}
