import { readFile } from 'node:fs/promises';
import type { Db } from './connect';
import { inWorkspace } from './in-workspace';

export interface BrokenInvariant {
  readonly workspace: string;
  /** `I1` ... of RELIABILITY.md 2.2 */
  readonly invariant: string;
  /** Id of the instance (of the process, for I6). */
  readonly instance: string;
  readonly what: string;
}

/** What does not hold in any workspace; empty when all is well. Run after tests of the runtime, and by the doctor. */
export async function brokenInvariants(db: Db): Promise<BrokenInvariant[]> {
  const query = await readFile(new URL('./sql/invariants.sql', import.meta.url), 'utf8');
  const workspaces = await db.sql<{ id: string }[]>`select id from workspace order by id`;
  const broken: BrokenInvariant[] = [];
  for (const { id: workspace } of workspaces) {
    const rows = await inWorkspace(db, { workspace }, ({ sql }) =>
      sql.unsafe<{ invariant: string; instance: string; what: string }[]>(query),
    );
    broken.push(...rows.map((row) => ({ workspace, ...row })));
  }
  return broken;
}
