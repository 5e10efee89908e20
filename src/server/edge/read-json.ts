import { FORBIDDEN_KEYS } from '@/model/ids';
import { no, ok, type Result } from '@/model/result';

export const BODY_LIMIT = 1_048_576;
/** A draft may be as large as the largest definition, with what its JSON adds around it. */
export const DRAFT_BODY_LIMIT = 2 * BODY_LIMIT;
/** What a definition may have (DEFINITION_LIMITS) and what wraps it; inner limits are their parsers' to tell. */
export const JSON_DEPTH = 80;

export type JsonTrouble = 'input/too-large' | 'input/malformed' | 'input/too-deep' | 'input/forbidden-key';

/** Reads a body, at most `limit` bytes of it: what is longer is refused when the limit is passed, not when it has come. */
export async function readText(request: Request, limit: number): Promise<Result<string, JsonTrouble>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return no('input/too-large');
  if (!request.body) return ok('');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body.getReader();
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return ok(text + decoder.decode());
      size += value.byteLength;
      if (size > limit) {
        await reader.cancel();
        return no('input/too-large');
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return no('input/malformed');
  }
}

/** Reads a JSON body; its depth and keys are checked before anything else looks at it. */
export async function readJson(request: Request, limit: number): Promise<Result<unknown, JsonTrouble>> {
  const text = await readText(request, limit);
  if (!text.ok) return text;
  return parseJson(text.value);
}

/**
 * Parses JSON from outside. Refused: deeper than any of our documents, and keys that would reach a prototype. The depth
 * is counted in the text, since the parser itself would already have followed it.
 */
export function parseJson(text: string): Result<unknown, JsonTrouble> {
  if (!isShallow(text, JSON_DEPTH)) return no('input/too-deep');
  let forbidden = false;
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) => {
      if (FORBIDDEN_KEYS.has(key)) forbidden = true;
      return inner;
    });
    return forbidden ? no('input/forbidden-key') : ok(value);
  } catch {
    return no('input/malformed');
  }
}

function isShallow(text: string, limit: number): boolean {
  let depth = 0;
  let inText = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (inText) {
      if (char === 0x5c) index++;
      else if (char === 0x22) inText = false;
    } else if (char === 0x22) inText = true;
    else if (char === 0x7b || char === 0x5b) {
      if (++depth > limit) return false;
    } else if (char === 0x7d || char === 0x5d) depth--;
  }
  return true;
}
