import { inWorkspace } from '@/db/in-workspace';
import { inWorkspaceInput } from '../input';
import { procedure } from '../trpc/procedure';
import type { MemberView } from '../views';

/** Everybody in the workspace with role and teams, by name. */
export const listMembers = procedure('workspace.view-members')
  .input(inWorkspaceInput({}))
  .query(async ({ ctx }): Promise<readonly MemberView[]> => {
    const { id } = ctx.membership.workspace;
    const rows = await inWorkspace(
      ctx.container.db,
      { workspace: id },
      ({ sql }) => sql<MemberView[]>`
        select u.id, u.login, u.name, m.role, u.disabled_at is not null as disabled,
          coalesce((select jsonb_agg(jsonb_build_object('key', t.key, 'name', t.name) order by t.key)
            from team_member tm join team t on t.workspace_id = tm.workspace_id and t.id = tm.team_id
            where tm.workspace_id = m.workspace_id and tm.user_id = m.user_id), '[]') as teams
        from membership m join "user" u on u.id = m.user_id
        where m.workspace_id = ${id} order by u.name, u.id limit 2000`,
    );
    return [...rows];
  });
