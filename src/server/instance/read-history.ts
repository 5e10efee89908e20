import { inWorkspace } from '@/db/in-workspace';
import { anId, cursor, direction, inWorkspaceInput } from '../input';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import type { HistoryItem, Page } from '../views';
import { getInstanceRow } from './find-instance';

interface Row {
  sequence: number;
  at: Date;
  actor_kind: 'person' | 'machine';
  actor_name: string | null;
  event: HistoryItem['event'];
}

const PAGE = 200;

/** Everything that has happened to an instance, from its beginning. */
export const readHistory = procedure('workspace.view')
  .input(inWorkspaceInput({ instance: anId, cursor, direction }))
  .query(async ({ ctx, input }): Promise<Page<HistoryItem>> => {
    const viewer = viewerOf(ctx);
    const after = /^\d{1,9}$/.test(input.cursor ?? '') ? Number(input.cursor) : 0;
    const rows = await inWorkspace(ctx.container.db, { workspace: viewer.workspace }, async (tx) => {
      const { id } = await getInstanceRow(tx, viewer, input.instance);
      return tx.sql<Row[]>`
        select sequence, at, actor_kind, actor_name, event from history_event
        where workspace_id = ${viewer.workspace} and instance_id = ${id} and sequence > ${after}
        order by sequence limit ${PAGE + 1}`;
    });
    const shown = rows.slice(0, PAGE);
    return {
      items: shown.map((row) => ({
        sequence: row.sequence,
        at: row.at.toISOString(),
        actor: { kind: row.actor_kind, name: row.actor_name },
        event: row.event,
      })),
      next: rows.length > PAGE ? String(shown.at(-1)?.sequence) : null,
    };
  });
