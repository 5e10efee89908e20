import { inWorkspace } from '@/db/in-workspace';
import { aKey, inWorkspaceInput } from '../input';
import { procedure } from '../trpc/procedure';
import type { VersionSummary } from '../views';
import { getProcessRow } from './find-process';

interface Row {
  number: number;
  note: string;
  published_at: Date;
  user_id: string | null;
  user_name: string | null;
  hash: string;
  running: number;
}

/** The versions of a process, the newest first. */
export const listVersions = procedure('process.view')
  .input(inWorkspaceInput({ process: aKey }))
  .query(async ({ ctx, input }): Promise<readonly VersionSummary[]> => {
    const workspace = ctx.membership.workspace.id;
    const rows = await inWorkspace(ctx.container.db, { workspace }, async (tx) => {
      const { id } = await getProcessRow(tx, workspace, input.process);
      return tx.sql<Row[]>`
        select v.number, v.note, v.published_at, v.published_by as user_id, u.name as user_name, v.hash,
          (select count(*)::int from instance i where i.workspace_id = v.workspace_id and i.process_id = v.process_id
            and i.version_id = v.id and i.status = 'active') as running
        from process_version v left join "user" u on u.id = v.published_by
        where v.workspace_id = ${workspace} and v.process_id = ${id} order by v.number desc limit 500`;
    });
    return rows.map((row) => ({
      number: row.number,
      note: row.note,
      publishedAt: row.published_at.toISOString(),
      publishedBy: row.user_id === null ? null : { id: row.user_id, name: row.user_name ?? '' },
      hash: row.hash,
      running: row.running,
    }));
  });
