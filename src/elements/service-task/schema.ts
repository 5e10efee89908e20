import { z } from 'zod';
import { variableKey } from '@/model/variable';
import { choosingMembers, kindOf } from '../base-schema';

export const HTTP_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export const TIMEOUT_MS = { least: 100, most: 30_000, usual: 10_000 } as const;
export const RETRY = { attempts: { least: 1, most: 20 }, backoffMs: { least: 100, most: 3_600_000 } } as const;

const headerName = z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, 'service/invalid-header');

/**
 * An HTTP request. `url`, `body` and the header values may hold `{{variable}}`.
 * The connector answers `{ status, body }` ; `result` names the variable that keeps the body, `statusVariable` the one that keeps
 * the status (with it, a 4xx answer is an answer and no failed try).
 */
export const httpConnector = z.strictObject({
  kind: z.literal('http'),
  method: z.enum(HTTP_METHODS),
  url: z.string().max(4000),
  headers: z
    .record(headerName, z.string().max(4000))
    .refine((headers) => Object.keys(headers).length <= 50, 'service/too-many-headers')
    .optional(),
  body: z.string().max(100_000).optional(),
  timeoutMs: z.int().min(TIMEOUT_MS.least).max(TIMEOUT_MS.most),
  result: variableKey.optional(),
  statusVariable: variableKey.optional(),
});
export type HttpConnector = z.infer<typeof httpConnector>;

export const retryPolicy = z.strictObject({
  attempts: z.int().min(RETRY.attempts.least).max(RETRY.attempts.most),
  backoffMs: z.int().min(RETRY.backoffMs.least).max(RETRY.backoffMs.most),
});

/** BPMN 2.0, 10.3.3 (service task): the machine does it, as a job with retries. */
export const serviceTask = z.strictObject({
  kind: kindOf('service-task'),
  ...choosingMembers,
  connector: httpConnector,
  retry: retryPolicy,
});
export type ServiceTask = z.infer<typeof serviceTask>;
