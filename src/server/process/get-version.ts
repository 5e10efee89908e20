import { z } from 'zod';
import { inWorkspace } from '@/db/in-workspace';
import type { Json } from '@/model/json';
import { aKey, inWorkspaceInput } from '../input';
import { refuse } from '../refusal';
import { procedure } from '../trpc/procedure';
import type { VersionView } from '../views';
import { getProcessRow, storedDefinition } from './find-process';

interface Row {
  number: number;
  note: string;
  published_at: Date;
  user_id: string | null;
  user_name: string | null;
  hash: string;
  definition: Json;
}

/** One sealed version with its definition. */
export const getVersion = procedure('process.view')
  .input(inWorkspaceInput({ process: aKey, number: z.int().min(1).max(2_147_483_647) }))
  .query(async ({ ctx, input }): Promise<VersionView> => {
    const workspace = ctx.membership.workspace.id;
    const [row] = await inWorkspace(ctx.container.db, { workspace }, async (tx) => {
      const { id } = await getProcessRow(tx, workspace, input.process);
      return tx.sql<Row[]>`
        select v.number, v.note, v.published_at, v.published_by as user_id, u.name as user_name, v.hash, v.definition
        from process_version v left join "user" u on u.id = v.published_by
        where v.workspace_id = ${workspace} and v.process_id = ${id} and v.number = ${input.number}`;
    });
    if (!row) return refuse('access/not-found');
    return {
      definition: storedDefinition(row.definition, `version ${row.hash}`),
      number: row.number,
      note: row.note,
      publishedAt: row.published_at.toISOString(),
      publishedBy: row.user_id === null ? null : { id: row.user_id, name: row.user_name ?? '' },
      hash: row.hash,
    };
  });
