/**
 * Keyset pages: the cursor is the last row's time and id, so that a page costs the same however far down it is and no
 * row is missed or shown twice when others are added.
 */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

export function toCursor(place: Place): string {
  return `${place.at.getTime().toString(36)}.${place.id}`;
}

/** Null for a cursor nobody was given: the first page. */
export function fromCursor(cursor: string | undefined): Place | null {
  const found = /^([0-9a-z]{1,10})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(cursor ?? '');
  if (!found?.[1] || !found[2]) return null;
  const at = new Date(Number.parseInt(found[1], 36));
  return Number.isNaN(at.getTime()) ? null : { at, id: found[2] };
}

/** A page of rows that were asked for with one more than `limit`. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  placeOf: (row: Row) => Place,
): { readonly items: readonly Item[]; readonly next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? toCursor(placeOf(last)) : null,
  };
}
