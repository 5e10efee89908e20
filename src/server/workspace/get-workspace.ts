import { permissionsOf } from '@/access/permissions';
import { inWorkspace } from '@/db/in-workspace';
import { inWorkspaceInput } from '../input';
import { procedure } from '../trpc/procedure';
import type { TeamName, WorkspaceView } from '../views';

/** The workspace as its pages need it: what the caller may do in it, and its teams' names. */
export const getWorkspace = procedure('workspace.view')
  .input(inWorkspaceInput({}))
  .query(async ({ ctx }): Promise<WorkspaceView> => {
    const { workspace, role } = ctx.membership;
    const teams = await inWorkspace(
      ctx.container.db,
      { workspace: workspace.id },
      ({ sql }) => sql<(TeamName & { mine: boolean })[]>`
        select t.key, t.name, exists (select from team_member m
            where m.workspace_id = t.workspace_id and m.team_id = t.id and m.user_id = ${ctx.session.user.id}) as mine
        from team t where t.workspace_id = ${workspace.id} order by t.key`,
    );
    return {
      ...workspace,
      role,
      permissions: permissionsOf(role),
      myTeams: teams.filter((team) => team.mine).map((team) => team.key),
      teams: teams.map(({ key, name }) => ({ key, name })),
    };
  });
