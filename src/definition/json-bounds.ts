import { DEFINITION_LIMITS } from '@/model/definition';
import { FORBIDDEN_KEYS } from '@/model/ids';
import type { Problem } from '@/model/problem';

/** More values than this in one definition of 1 MB are impossible; an object that holds itself never ends. */
const VALUES = DEFINITION_LIMITS.bytes;
const encoder = new TextEncoder();

/**
 * What makes `input` unfit to be looked at any closer: too large, too deep, not JSON, keys that reach a prototype. Walks with
 * a list instead of calling itself, stops at the first fault, and costs at most about the limit whatever comes in.
 */
export function findBoundsFault(input: unknown): Problem | null {
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let values = 0;
  let bytes = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    values += 1;
    bytes += 1;
    if (depth > DEFINITION_LIMITS.depth) return fault('definition/too-deep', { limit: DEFINITION_LIMITS.depth });
    if (typeof value === 'string') bytes += sizeOf(value);
    else if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value) && value.length > VALUES) return tooLarge;
      for (const [key, member] of Object.entries(value)) {
        if (FORBIDDEN_KEYS.has(key)) return fault('definition/forbidden-key', { key });
        // Undefined members exist in memory only; JSON leaves them out.
        if (member === undefined && !Array.isArray(value)) continue;
        if (!Array.isArray(value)) bytes += sizeOf(key) + 1;
        pending.push({ value: member, depth: depth + 1 });
      }
    } else if (!isJsonScalar(value)) return fault('definition/not-json', { type: typeof value });
    if (bytes > DEFINITION_LIMITS.bytes || values + pending.length > VALUES) return tooLarge;
  }
  return null;
}

const isJsonScalar = (value: unknown): boolean =>
  value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** A text beyond the limit is not encoded to be measured: its length alone is enough. */
const sizeOf = (text: string): number =>
  text.length > DEFINITION_LIMITS.bytes ? text.length : encoder.encode(text).length + 2;

const fault = (code: string, params: NonNullable<Problem['params']>): Problem => ({
  code,
  severity: 'error',
  at: {},
  params,
});

const tooLarge = fault('definition/too-large', { limit: DEFINITION_LIMITS.bytes });
