import type postgres from 'postgres';
import { inWorkspace } from '@/db/in-workspace';
import { inWorkspaceInput } from '../input';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import { openTasksOf } from './read-inbox';

/** A badge says "99+" anyway; counting further costs and tells nothing. */
export const MOST_COUNTED = 100;

/** How many tasks wait, up to a hundred of each. */
export const countInbox = procedure('work.do')
  .input(inWorkspaceInput({}))
  .query(async ({ ctx }): Promise<{ readonly mine: number; readonly team: number }> => {
    const viewer = viewerOf(ctx);
    const [row] = await inWorkspace(ctx.container.db, { workspace: viewer.workspace }, ({ sql }) => {
      const count = (view: 'mine' | 'team') => countOf(sql, viewer.workspace, openTasksOf(sql, viewer, view));
      return sql<{ mine: number; team: number }[]>`select ${count('mine')} as mine, ${count('team')} as team`;
    });
    return row ?? { mine: 0, team: 0 };
  });

function countOf(sql: postgres.TransactionSql, workspace: string, which: postgres.PendingQuery<postgres.Row[]>) {
  return sql`(select count(*)::int from (
    select from task t where t.workspace_id = ${workspace} and t.status = 'open' and ${which} limit ${MOST_COUNTED}) counted)`;
}
