import { z } from 'zod';
import { RESERVED_HEADERS } from '@/model/reserved-headers';

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export const TIMEOUT_LIMITS = { min: 100, max: 30_000 } as const;

const headerName = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/)
  .refine((name) => !RESERVED_HEADERS.has(name.toLowerCase()));
const headerValue = z
  .string()
  .max(4000)
  .regex(/^[\t\x20-\x7e\x80-\xff]*$/);

/** The input of one call, variables filled in. Members for the element alone (`result`, `statusVariable`) may stand beside. */
export const httpInput = z.object({
  method: z.enum(METHODS),
  url: z.string().max(8000),
  headers: z.record(headerName, headerValue).optional(),
  body: z.string().max(262_144).optional(),
  timeoutMs: z.number().int().min(TIMEOUT_LIMITS.min).max(TIMEOUT_LIMITS.max),
  /** There is a variable for the status: then the process itself decides what a 4xx means. */
  statusVariable: z.string().optional(),
});
export type HttpInput = z.infer<typeof httpInput>;
