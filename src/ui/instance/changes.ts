import type { Event } from '@/engine/event';
import type { Json } from '@/model/json';

export interface Change {
  readonly key: string;
  /** Absent = it had no value. */
  readonly before?: Json;
  readonly after: Json;
}

/** What each `variables.set` changed, by sequence: the values before it are known from those before it. */
export function changesBySequence(
  items: readonly { readonly sequence: number; readonly event: Event }[],
): ReadonlyMap<number, readonly Change[]> {
  const known = new Map<string, Json>();
  const changes = new Map<number, readonly Change[]>();
  for (const { sequence, event } of items) {
    if (event.type !== 'variables.set') continue;
    const entries = Object.entries(event.values).filter(([key, value]) => !isSame(known.get(key), value));
    changes.set(
      sequence,
      entries.map(([key, after]) => {
        const before = known.get(key);
        return before === undefined || isBlank(before) ? { key, after } : { key, before, after };
      }),
    );
    for (const [key, value] of Object.entries(event.values)) known.set(key, value);
  }
  return changes;
}

/** A field left empty tells nothing that an absent one does not. */
function isSame(before: Json | undefined, after: Json): boolean {
  if (before === undefined) return isBlank(after);
  return JSON.stringify(before) === JSON.stringify(after);
}

function isBlank(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
