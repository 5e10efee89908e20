import type { RetryPolicy } from '@/engine/event';

const LONGEST_MS = 86_400_000;

/**
 * How long to wait after the `failures`-th failed try: doubled each time, and up to a fifth longer by `chance` (0 to 1), so
 * that a hundred jobs that failed together do not come back together. Never earlier than the element says.
 */
export function delayAfter(failures: number, policy: Pick<RetryPolicy, 'backoffMs'>, chance: number): number {
  const plain = policy.backoffMs * 2 ** Math.min(failures - 1, 30);
  return Math.round(Math.min(plain, LONGEST_MS) * (1 + chance / 5));
}
