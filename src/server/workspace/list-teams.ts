import { inWorkspace } from '@/db/in-workspace';
import { inWorkspaceInput } from '../input';
import { procedure } from '../trpc/procedure';
import type { TeamView } from '../views';

/** The workspace's teams and how many people each has. */
export const listTeams = procedure('workspace.view-members')
  .input(inWorkspaceInput({}))
  .query(async ({ ctx }): Promise<readonly TeamView[]> => {
    const { id } = ctx.membership.workspace;
    const rows = await inWorkspace(
      ctx.container.db,
      { workspace: id },
      ({ sql }) => sql<TeamView[]>`
        select t.id, t.key, t.name, (select count(*)::int from team_member m
          where m.workspace_id = t.workspace_id and m.team_id = t.id) as members
        from team t where t.workspace_id = ${id} order by t.key limit 1000`,
    );
    return [...rows];
  });
