import type { Db } from '@/db/connect';
import { type BrokenInvariant, brokenInvariants } from '@/db/invariants';
import { bad, type Finding, good } from './finding';

/** More than these of one kind are counted, not listed. */
const LISTED = 5;

/** What must hold of every workspace's rows at any moment (db/sql/invariants.sql), through the application's own door. */
export async function lookAtInvariants(db: Db): Promise<readonly Finding[]> {
  const broken = await brokenInvariants(db);
  if (broken.length === 0) return [good('invariants', 'hold in every workspace')];
  const kinds = [...new Set(broken.map((one) => one.invariant))];
  return kinds.map((kind) => bad('invariants', `${kind}: ${inWords(broken.filter((one) => one.invariant === kind))}`));
}

function inWords(rows: readonly BrokenInvariant[]): string {
  const listed = rows
    .slice(0, LISTED)
    .map(({ what, instance, workspace }) => `${what} (${instance} in workspace ${workspace})`);
  const rest = rows.length - listed.length;
  return `${listed.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}
