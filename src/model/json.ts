/** Anything that survives `JSON.parse(JSON.stringify(x))` unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Values of an instance's variables, or of a submitted form, by variable key. */
export type Values = Readonly<Record<string, Json>>;

/** Own property only: a key such as `constructor` or `toString` never reaches the prototype. */
export function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The value of one variable. */
export function ownValue(values: Values, key: string): Json | undefined {
  return own(values, key);
}
