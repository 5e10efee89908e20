import type postgres from 'postgres';
import { z } from 'zod';
import { inWorkspace } from '@/db/in-workspace';
import { aKey, cursor, direction, inWorkspaceInput, limit } from '../input';
import { fromCursor, toPage } from '../keyset';
import { takesPart } from '../takes-part';
import { procedure } from '../trpc/procedure';
import { seesAll, viewerOf } from '../viewer';
import type { InstanceStatus, InstanceSummary, Page, Person, ProcessName } from '../views';

interface Row {
  id: string;
  title: string;
  status: InstanceStatus;
  process: ProcessName;
  version: number;
  started_by: Person | null;
  started_at: Date;
  ended_at: Date | null;
  updated_at: Date;
  incidents: number;
}

/**
 * Instances, the latest started first: all of the workspace for those who see all, else those one takes part in. `incident`
 * = those that wait for an operator.
 */
export const listInstances = procedure('workspace.view')
  .input(
    inWorkspaceInput({
      status: z.enum(['active', 'completed', 'cancelled', 'incident']).optional(),
      process: aKey.optional(),
      query: z.string().max(200).optional(),
      cursor,
      direction,
      limit,
    }),
  )
  .query(async ({ ctx, input }): Promise<Page<InstanceSummary>> => {
    const viewer = viewerOf(ctx);
    const after = fromCursor(input.cursor);
    const rows = await inWorkspace(
      ctx.container.db,
      { workspace: viewer.workspace },
      ({ sql }) => sql<Row[]>`
        select i.id, i.title, i.status, jsonb_build_object('key', p.key, 'name', p.name) as process, v.number as version,
          (select jsonb_build_object('id', u.id, 'name', u.name) from "user" u where u.id = i.started_by) as started_by,
          i.started_at, i.ended_at, i.updated_at,
          (select count(*)::int from incident n where n.workspace_id = i.workspace_id and n.instance_id = i.id
            and n.status = 'open') as incidents
        from instance i
        join process p on p.workspace_id = i.workspace_id and p.id = i.process_id
        join process_version v on v.workspace_id = i.workspace_id and v.id = i.version_id
        where i.workspace_id = ${viewer.workspace}
          ${seesAll(viewer) ? sql`` : sql`and ${takesPart(sql, viewer)}`}
          ${hasStatus(sql, input.status)}
          ${input.process === undefined ? sql`` : sql`and p.key = ${input.process}`}
          ${matches(sql, input.query?.trim() ?? '')}
          ${after ? sql`and (i.started_at, i.id) < (${after.at}, ${after.id}::uuid)` : sql``}
        order by i.started_at desc, i.id desc limit ${input.limit + 1}`,
    );
    return toPage(rows, input.limit, toSummary, (row) => ({ at: row.started_at, id: row.id }));
  });

function hasStatus(sql: postgres.TransactionSql, status: InstanceStatus | 'incident' | undefined) {
  if (status === undefined) return sql``;
  if (status !== 'incident') return sql`and i.status = ${status}`;
  return sql`and i.status = 'active' and exists (select from incident n
    where n.workspace_id = i.workspace_id and n.instance_id = i.id and n.status = 'open')`;
}

/** Part of the title or of the business key; a whole id too. What was typed is text, never a pattern. */
function matches(sql: postgres.TransactionSql, query: string) {
  if (query === '') return sql``;
  const pattern = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`and (i.title ilike ${pattern} or i.business_key ilike ${pattern} or i.id::text = ${query.toLowerCase()})`;
}

function toSummary(row: Row): InstanceSummary {
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    process: row.process,
    version: row.version,
    startedBy: row.started_by,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
    incidents: row.incidents,
  };
}
