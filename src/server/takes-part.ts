import type postgres from 'postgres';
import type { Role } from '@/model/role';

/** Whose rights a query is asked under. */
export interface Viewer {
  readonly user: string;
  readonly role: Role;
  readonly workspace: string;
}

type Sql = postgres.Sql | postgres.TransactionSql;

/** SQL: the viewer may claim the task `t` (is named, or is in a team or role that is). */
export function isCandidate(sql: Sql, viewer: Viewer) {
  return sql`(${viewer.user}::uuid = any(t.candidate_users) or ${viewer.role} = any(t.candidate_roles)
    or t.candidate_teams && array(${teamsOf(sql, viewer)}))`;
}

/** SQL: the task `t` is or was the viewer's, or the viewer is a candidate. */
export function isConcerned(sql: Sql, viewer: Viewer) {
  return sql`(t.assignee = ${viewer.user} or t.completed_by = ${viewer.user} or ${isCandidate(sql, viewer)})`;
}

/** SQL: the viewer started the instance `i`, or one of its tasks concerns them. */
export function takesPart(sql: Sql, viewer: Viewer) {
  return sql`(i.started_by = ${viewer.user} or exists (
    select from task t
    where t.workspace_id = i.workspace_id and t.instance_id = i.id and ${isConcerned(sql, viewer)}))`;
}

/** SQL: keys of the viewer's teams. */
export function teamsOf(sql: Sql, viewer: Viewer) {
  return sql`select team.key from team_member m join team on team.workspace_id = m.workspace_id and team.id = m.team_id
    where m.workspace_id = ${viewer.workspace} and m.user_id = ${viewer.user}`;
}
