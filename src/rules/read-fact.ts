import type { Json, Values } from '@/model/json';

/**
 * The value of a fact, or what stands at a dot path inside it; undefined when there is none. Own properties only, so neither
 * `constructor` nor a list's methods are ever reached (json-rules-engine's own resolver would evaluate script in a path).
 */
export function readFact(facts: Values, key: string, path?: string): Json | undefined {
  const value = Object.hasOwn(facts, key) ? facts[key] : undefined;
  return path === undefined || path === '' ? value : readPath(value, path);
}

/** What stands at a dot path inside `value`; a path into something that is no object or list leads nowhere. */
export function readPath(value: Json | undefined, path: string): Json | undefined {
  let here: unknown = value;
  for (const segment of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment)) return undefined;
    here = Reflect.get(here, segment);
  }
  return here as Json | undefined;
}
