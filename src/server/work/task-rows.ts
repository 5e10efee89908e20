import type postgres from 'postgres';
import type { Role } from '@/model/role';
import type { LocalizedText } from '@/model/text';
import type { Person, ProcessName, TaskCard, TaskStatus, TeamName } from '../views';

type Sql = postgres.Sql | postgres.TransactionSql;

/** A row of `selectTasks`. */
export interface TaskRow {
  id: string;
  element: string;
  name: LocalizedText;
  status: TaskStatus;
  created_at: Date;
  due_at: Date | null;
  priority: 'normal' | 'high';
  completed_at: Date | null;
  instance_id: string;
  title: string;
  process: ProcessName;
  assignee: Person | null;
  completed_by: Person | null;
  teams: TeamName[];
  roles: Role[];
  people: Person[];
}

/** SQL: tasks as cards show them. The caller adds `where` over `t` (task) and `i` (instance), order and limit. */
export function selectTasks(sql: Sql) {
  const person = (id: postgres.PendingQuery<postgres.Row[]>) =>
    sql`(select jsonb_build_object('id', u.id, 'name', u.name) from "user" u where u.id = ${id})`;
  return sql`
    select t.id, t.element, t.name, t.status, t.created_at, t.due_at, t.priority, t.completed_at, t.instance_id, i.title,
      jsonb_build_object('key', p.key, 'name', p.name) as process,
      ${person(sql`t.assignee`)} as assignee, ${person(sql`t.completed_by`)} as completed_by,
      coalesce((select jsonb_agg(jsonb_build_object('key', k.key, 'name', coalesce(g.name, jsonb_build_object('zh', k.key, 'en', k.key))))
        from unnest(t.candidate_teams) k (key)
        left join team g on g.workspace_id = t.workspace_id and g.key = k.key), '[]') as teams,
      t.candidate_roles as roles,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name)
        from "user" u where u.id = any(t.candidate_users)), '[]') as people
    from task t
    join instance i on i.workspace_id = t.workspace_id and i.id = t.instance_id
    join process p on p.workspace_id = i.workspace_id and p.id = i.process_id`;
}

export function toCard(row: TaskRow): TaskCard {
  return {
    id: row.id,
    name: row.name,
    element: row.element,
    process: row.process,
    instance: row.instance_id,
    title: row.title,
    status: row.status,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    priority: row.priority,
    assignee: row.assignee,
    candidates: { teams: row.teams, roles: row.roles, people: row.people },
    completedAt: row.completed_at?.toISOString() ?? null,
    completedBy: row.completed_by,
  };
}
