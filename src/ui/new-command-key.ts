/**
 * Names one intention: sent again with the same key (a double click, a lost answer), it happens once.
 * Made from random bytes, because `crypto.randomUUID` does not exist over plain HTTP.
 */
export function newCommandKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
