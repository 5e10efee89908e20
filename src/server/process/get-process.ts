import { inWorkspace } from '@/db/in-workspace';
import type { Json } from '@/model/json';
import { aKey, inWorkspaceInput } from '../input';
import { refuse } from '../refusal';
import { procedure } from '../trpc/procedure';
import type { ProcessView } from '../views';
import { getProcessRow, storedDefinition } from './find-process';

interface DraftRow {
  definition: Json;
  revision: number;
  updated_at: Date;
  user_id: string | null;
  user_name: string | null;
}

/** A process with its draft, as the designer opens it. */
export const getProcess = procedure('process.view')
  .input(inWorkspaceInput({ process: aKey }))
  .query(async ({ ctx, input }): Promise<ProcessView> => {
    const workspace = ctx.membership.workspace.id;
    return inWorkspace(ctx.container.db, { workspace }, async (tx) => {
      const row = await getProcessRow(tx, workspace, input.process);
      const [draft] = await tx.sql<DraftRow[]>`
        select d.definition, d.revision, d.updated_at, d.updated_by as user_id, u.name as user_name
        from process_draft d left join "user" u on u.id = d.updated_by
        where d.workspace_id = ${workspace} and d.process_id = ${row.id}`;
      const [live] = await tx.sql<{ number: number; published_at: Date; note: string }[]>`
        select number, published_at, note from process_version
        where workspace_id = ${workspace} and process_id = ${row.id} order by number desc limit 1`;
      if (!draft) return refuse('access/not-found');
      return {
        ...row,
        draft: {
          definition: storedDefinition(draft.definition, `draft ${row.id}`),
          revision: draft.revision,
          updatedAt: draft.updated_at.toISOString(),
          updatedBy: draft.user_id === null ? null : { id: draft.user_id, name: draft.user_name ?? '' },
        },
        live: live ? { number: live.number, publishedAt: live.published_at.toISOString(), note: live.note } : null,
      };
    });
  });
