/** Anything that survives `JSON.parse(JSON.stringify(x))` unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Values of an instance's variables, or of a submitted form, by variable key. */
export type Values = Readonly<Record<string, Json>>;

/** Own property only: a key such as `constructor` never reaches the prototype. */
export function ownValue(values: Values, key: string): Json | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
