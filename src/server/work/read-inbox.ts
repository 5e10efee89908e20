import type postgres from 'postgres';
import { z } from 'zod';
import { inWorkspace } from '@/db/in-workspace';
import { cursor, direction, inWorkspaceInput, limit } from '../input';
import { fromCursor, toPage } from '../keyset';
import { isCandidate, type Viewer } from '../takes-part';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import type { Page, TaskCard } from '../views';
import { dueCursor, fromDueCursor } from './due-cursor';
import { selectTasks, type TaskRow, toCard } from './task-rows';

/**
 * The person's tasks. `mine`: held by them; `team`: free and theirs to claim; both with the urgent first, then by when
 * they are due. `done`: completed by them, the latest first.
 */
export const readInbox = procedure('work.do')
  .input(inWorkspaceInput({ view: z.enum(['mine', 'team', 'done']), cursor, direction, limit }))
  .query(async ({ ctx, input }): Promise<Page<TaskCard>> => {
    const viewer = viewerOf(ctx);
    return inWorkspace(ctx.container.db, { workspace: viewer.workspace }, ({ sql }) =>
      input.view === 'done'
        ? readDone(sql, viewer, input.cursor, input.limit)
        : readOpen(sql, viewer, input.view, input.cursor, input.limit),
    );
  });

async function readDone(sql: postgres.TransactionSql, viewer: Viewer, from: string | undefined, most: number) {
  const after = fromCursor(from);
  const rows = await sql<TaskRow[]>`
    ${selectTasks(sql)}
    where t.workspace_id = ${viewer.workspace} and t.completed_by = ${viewer.user} and t.status = 'completed'
      ${after ? sql`and (t.completed_at, t.id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by t.completed_at desc, t.id desc limit ${most + 1}`;
  return toPage(rows, most, toCard, (row) => ({ at: row.completed_at ?? row.created_at, id: row.id }));
}

async function readOpen(
  sql: postgres.TransactionSql,
  viewer: Viewer,
  view: 'mine' | 'team',
  from: string | undefined,
  most: number,
): Promise<Page<TaskCard>> {
  const after = fromDueCursor(from);
  const rank = sql`case t.priority when 'high' then 0 else 1 end`;
  const due = sql`coalesce(t.due_at, 'infinity')`;
  const rows = await sql<TaskRow[]>`
    ${selectTasks(sql)}
    where t.workspace_id = ${viewer.workspace} and t.status = 'open' and ${openTasksOf(sql, viewer, view)}
      ${after ? sql`and (${rank}, ${due}, t.id) > (${after.rank}, coalesce(${after.due}::timestamptz, 'infinity'), ${after.id}::uuid)` : sql``}
    order by ${rank}, ${due}, t.id limit ${most + 1}`;
  const last = rows.at(most - 1);
  return {
    items: rows.slice(0, most).map(toCard),
    next:
      rows.length > most && last
        ? dueCursor({ rank: last.priority === 'high' ? 0 : 1, due: last.due_at, id: last.id })
        : null,
  };
}

/** SQL: which open tasks `t` are in this view. */
export function openTasksOf(sql: postgres.TransactionSql, viewer: Viewer, view: 'mine' | 'team') {
  return view === 'mine' ? sql`t.assignee = ${viewer.user}` : sql`t.assignee is null and ${isCandidate(sql, viewer)}`;
}
