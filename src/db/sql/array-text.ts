/** A text[] or uuid[] as a literal, `{"a",NULL}`: read by one cast. */
export type ArrayText = `{${string}}`;

export function arrayText(values: readonly (string | null)[]): ArrayText {
  return `{${values.map((value) => (value === null ? 'NULL' : quoted(value))).join(',')}}`;
}

const quoted = (value: string) => `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
