import { inWorkspace } from '@/db/in-workspace';
import type { LocalizedText } from '@/model/text';
import { inWorkspaceInput } from '../input';
import { procedure } from '../trpc/procedure';
import type { ProcessSummary } from '../views';

interface Row {
  id: string;
  key: string;
  name: LocalizedText;
  live: number | null;
  draft_ahead: boolean;
  running: number;
  updated_at: Date;
}

/** Counting stops here: a list needs to know that there are many, not how many. */
const MOST_COUNTED = 10_000;

/** The workspace's processes, the latest changed first. */
export const listProcesses = procedure('process.view')
  .input(inWorkspaceInput({}))
  .query(async ({ ctx }): Promise<readonly ProcessSummary[]> => {
    const { id } = ctx.membership.workspace;
    const rows = await inWorkspace(
      ctx.container.db,
      { workspace: id },
      ({ sql }) => sql<Row[]>`
        select p.id, p.key, p.name, v.number as live, greatest(d.updated_at, v.published_at) as updated_at,
          v.number is null or (d.updated_at > v.published_at and d.definition <> v.definition) as draft_ahead,
          (select count(*)::int from (select from instance i
            where i.workspace_id = p.workspace_id and i.process_id = p.id and i.status = 'active'
            limit ${MOST_COUNTED}) counted) as running
        from process p
        join process_draft d on d.workspace_id = p.workspace_id and d.process_id = p.id
        left join lateral (select number, published_at, definition from process_version v
          where v.workspace_id = p.workspace_id and v.process_id = p.id order by number desc limit 1) v on true
        where p.workspace_id = ${id} order by updated_at desc, p.key limit 500`,
    );
    return rows.map(({ draft_ahead: draftAhead, updated_at: updatedAt, ...row }) => ({
      ...row,
      draftAhead,
      updatedAt: updatedAt.toISOString(),
    }));
  });
