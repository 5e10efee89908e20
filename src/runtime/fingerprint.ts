import { createHash } from 'node:crypto';
import type { Json } from '@/model/json';

/** Says whether two requests ask the same, whatever the order of their keys. */
export function fingerprint(request: Json): string {
  return createHash('sha256').update(JSON.stringify(request, sortedKeys)).digest('base64url');
}

function sortedKeys(_key: string, value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
