import type { Json } from '@/model/json';

const TEXT = 200;
const MEMBERS = 20;
const DEPTH = 3;

/** A value short enough to be kept with every decision: it is stored once more for each test that looked at it. */
export function abridge(value: Json, depth = 0): Json {
  if (typeof value === 'string') return value.length > TEXT ? `${value.slice(0, TEXT)}…` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEPTH) return '…';
  if (Array.isArray(value)) {
    const head = value.slice(0, MEMBERS).map((member: Json) => abridge(member, depth + 1));
    return value.length > MEMBERS ? [...head, '…'] : head;
  }
  const entries = Object.entries(value);
  const head = entries.slice(0, MEMBERS).map(([key, member]) => [key, abridge(member, depth + 1)] as const);
  return Object.fromEntries(entries.length > MEMBERS ? [...head, ['…', '…'] as const] : head);
}
