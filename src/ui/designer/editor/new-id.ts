/** Makes ids of elements, flows and forms: the kind and a random tail, so that two tabs never make the same one. */
export type NewId = (kind: string) => string;

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Ids from a source of random bytes (`crypto.getRandomValues` works on plain HTTP too). */
export function createNewId(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): NewId {
  return (kind) => {
    const tail = [...random(new Uint8Array(8))].map((byte) => LETTERS[byte % LETTERS.length]).join('');
    return `${kind}-${tail}`;
  };
}
