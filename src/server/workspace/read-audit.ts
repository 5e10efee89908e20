import { inWorkspace } from '@/db/in-workspace';
import type { Json } from '@/model/json';
import { cursor, direction, inWorkspaceInput, limit } from '../input';
import { fromCursor, toPage } from '../keyset';
import { procedure } from '../trpc/procedure';
import type { AuditEntry, Page } from '../views';

interface Row {
  id: string;
  at: Date;
  user_id: string | null;
  user_name: string | null;
  action: string;
  subject: string | null;
  detail: Json;
  request_id: string | null;
}

/** Who did what in the workspace, the latest first. */
export const readAudit = procedure('workspace.view-audit')
  .input(inWorkspaceInput({ cursor, direction, limit }))
  .query(async ({ ctx, input }): Promise<Page<AuditEntry>> => {
    const { id } = ctx.membership.workspace;
    const after = fromCursor(input.cursor);
    const rows = await inWorkspace(
      ctx.container.db,
      { workspace: id },
      ({ sql }) => sql<Row[]>`
        select a.id, a.at, a.user_id, u.name as user_name, a.action, a.subject, a.detail, a.request_id
        from audit_event a left join "user" u on u.id = a.user_id
        where a.workspace_id = ${id} and ${after ? sql`(a.at, a.id) < (${after.at}, ${after.id}::uuid)` : sql`true`}
        order by a.at desc, a.id desc limit ${input.limit + 1}`,
    );
    return toPage(rows, input.limit, toEntry, (row) => row);
  });

function toEntry(row: Row): AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    user: row.user_id === null ? null : { id: row.user_id, name: row.user_name ?? '' },
    action: row.action,
    subject: row.subject,
    detail: row.detail,
    request: row.request_id,
  };
}
