/** Anything that survives `JSON.parse(JSON.stringify(x))` unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Values of an instance's variables, or of a submitted form, by variable key. */
export type Values = Readonly<Record<string, Json>>;

/** Own property only: a key such as `constructor` or `toString` never reaches the prototype. */
export function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Half a surrogate pair is no UTF-8, and PostgreSQL's text and jsonb take no NUL. */
const NOT_STORABLE = /\0|\p{Cs}/u;

/** Whether a text can be kept as it is. */
export const isStorable = (text: string): boolean => !NOT_STORABLE.test(text);

/** Path of the first text (or key) in `value` that cannot be kept; null = none. For values of bounded depth. */
export function findUnstorable(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return path;
    const found = findUnstorable(inner, [...path, key]);
    if (found) return found;
  }
  return null;
}

/** The value of one variable. */
export function ownValue(values: Values, key: string): Json | undefined {
  return own(values, key);
}
