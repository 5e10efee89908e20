import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { nextId } from './ids';

test('ids are UUIDv7, each greater than the one before, and none comes twice', () => {
  const ids = Array.from({ length: 20_000 }, nextId);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test('the random part differs from id to id', () => {
  const parts = Array.from({ length: 1000 }, () => nextId().slice(-8));
  expect(new Set(parts).size).toBeGreaterThan(990);
});
