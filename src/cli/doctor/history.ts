import type { Db } from '@/db/connect';
import { verifyHistory } from '@/runtime/verify-history';
import { bad, type Finding, good } from './finding';

/** More than these are counted, not listed. */
const LISTED = 5;

/** Whether every history folds into the stored state, and every sealed version is as it was sealed. */
export async function lookAtHistory(db: Db): Promise<readonly Finding[]> {
  const { instances, versions, unlike, changed } = await verifyHistory(db);
  return [
    unlike.length === 0
      ? good('history', `folds into the stored state of ${instances} instances`)
      : bad('history', `does not fold into the stored state of ${listed(unlike)}`),
    changed.length === 0
      ? good('sealed versions', `${versions} have the hash they were sealed with`)
      : bad('sealed versions', `changed after they were sealed: ${listed(changed)}`),
  ];
}

const listed = (ids: readonly string[]): string =>
  `${ids.slice(0, LISTED).join(', ')}${ids.length > LISTED ? ` and ${ids.length - LISTED} more` : ''}`;
