import { FORBIDDEN_KEYS } from '@/model/ids';
import type { Json } from '@/model/json';
import { no, ok, type Result } from '@/model/result';

/** Of the bytes on the wire (RELIABILITY.md F11). */
export const ANSWER_LIMIT = 1_048_576;
const DEPTH_LIMIT = 32;

export type AnswerProblem = 'http/answer-too-large' | 'http/answer-not-json' | 'http/answer-encoded';

/** Reads a body up to the limit and not a byte further: a server that drips for ever costs one buffer. */
export async function readAnswer(
  chunks: AsyncIterable<Uint8Array>,
  headers: { readonly contentType: string; readonly contentEncoding: string },
): Promise<Result<Json, AnswerProblem>> {
  if (headers.contentEncoding !== '' && headers.contentEncoding !== 'identity') return no('http/answer-encoded');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > ANSWER_LIMIT) return no('http/answer-too-large');
    parts.push(chunk);
  }
  const text = Buffer.concat(parts, size).toString('utf8');
  if (!/^[^;]*[/+]json\b/i.test(headers.contentType)) return ok(storable(text));
  if (text.trim() === '') return ok(null);
  try {
    const value: unknown = JSON.parse(text);
    return ok(plain(value, 0));
  } catch {
    return no('http/answer-not-json');
  }
}

/** PostgreSQL's jsonb takes neither NUL nor lone surrogates. */
function storable(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, '\ufffd');
}

/** What JSON.parse gave, without keys that reach a prototype; deeper than the limit becomes null. */
function plain(value: unknown, depth: number): Json {
  if (typeof value === 'string') return storable(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || typeof value !== 'object' || depth > DEPTH_LIMIT) return null;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !FORBIDDEN_KEYS.has(key))
      .map(([key, item]) => [storable(key), plain(item, depth + 1)]),
  );
}
