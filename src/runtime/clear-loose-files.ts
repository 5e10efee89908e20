import type { Db } from '@/db/connect';
import { inWorkspace } from '@/db/in-workspace';

/** A form may lie half filled in for a day; then what was uploaded for it goes. */
const KEPT = '24 hours';

/**
 * Removes the files that were uploaded and never submitted (I11 of RELIABILITY.md 2.2), in every workspace. Those of an
 * instance stay: a command takes its files in its own commit. Returns how many went.
 */
export async function clearLooseFiles(db: Db): Promise<number> {
  const workspaces = await db.sql<{ id: string }[]>`select id from workspace order by id`;
  let cleared = 0;
  for (const { id: workspace } of workspaces) {
    const gone = await inWorkspace(
      db,
      { workspace },
      ({ sql }) => sql`
        delete from attachment
        where workspace_id = ${workspace} and instance_id is null and created_at < now() - ${KEPT}::text::interval`,
    );
    cleared += gone.count;
  }
  return cleared;
}
