/** An id for a field, never used before. `getRandomValues` works over plain HTTP too, unlike `randomUUID`. */
export function newFieldId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `field-${[...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}
