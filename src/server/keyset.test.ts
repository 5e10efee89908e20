import { describe, expect, it } from 'vitest';
import { fromCursor, toCursor, toPage } from './keyset';
import { dueCursor, fromDueCursor } from './work/due-cursor';

const ID = '01a1fd0d-20ce-71c0-a3bc-5832387eb6c3';

describe('a cursor', () => {
  it('leads back to its place', () => {
    const place = { at: new Date('2026-11-21T07:55:00.123Z'), id: ID };
    expect(fromCursor(toCursor(place))).toEqual(place);
    for (const due of [place.at, null]) {
      const urgent = { rank: 0, due, id: ID } as const;
      expect(fromDueCursor(dueCursor(urgent))).toEqual(urgent);
    }
  });

  it.each([undefined, '', 'x', `zzzzzzzzzzzz.${ID}`, `1.${ID}; drop table`, '0..', `2.1.${ID}`])(
    'that nobody was given is the first page: %j',
    (cursor) => {
      expect(fromCursor(cursor)).toBeNull();
      expect(fromDueCursor(cursor)).toBeNull();
    },
  );
});

describe('a page', () => {
  it('says that there is more only when there is', () => {
    const rows = [1, 2, 3].map((n) => ({ n, at: new Date(n), id: ID }));
    const page = (limit: number) =>
      toPage(
        rows,
        limit,
        (row) => row.n,
        (row) => row,
      );
    expect(page(3)).toEqual({ items: [1, 2, 3], next: null });
    expect(page(2)).toEqual({ items: [1, 2], next: toCursor({ at: new Date(2), id: ID }) });
  });
});
