import { expect, test } from 'vitest';
import { delayAfter } from './backoff';

test('doubles with each failed try, up to a day', () => {
  const delays = [1, 2, 3, 4, 40].map((failures) => delayAfter(failures, { backoffMs: 1000 }, 0));
  expect(delays).toEqual([1000, 2000, 4000, 8000, 86_400_000]);
});

test('is never earlier than the element says, and at most a fifth later', () => {
  expect(delayAfter(1, { backoffMs: 1000 }, 0)).toBe(1000);
  expect(delayAfter(1, { backoffMs: 1000 }, 1)).toBe(1200);
});
