import { z } from 'zod';
import { inWorkspace } from '@/db/in-workspace';
import { parseDefinition } from '@/definition/parse';
import { aKey, inWorkspaceInput } from '../input';
import { refuse } from '../refusal';
import { procedure } from '../trpc/procedure';
import { getProcessRow } from './find-process';

interface Saved {
  readonly revision: number;
  readonly updatedAt: string;
}

/**
 * Saves the draft over the revision it was begun from. When somebody has saved since, nothing is written
 * (`process/draft-stale`): the designer asks for theirs and lets the person choose. A draft may be unfinished; only what
 * cannot be represented at all is refused.
 */
export const saveDraft = procedure('process.design')
  .input(inWorkspaceInput({ process: aKey, base: z.int32().min(0), definition: z.unknown() }))
  .mutation(async ({ ctx, input }): Promise<Saved> => {
    const workspace = ctx.membership.workspace.id;
    const user = ctx.session.user.id;
    const parsed = parseDefinition(input.definition);
    const saved = await inWorkspace(ctx.container.db, { workspace }, async (tx): Promise<Saved> => {
      const row = await getProcessRow(tx, workspace, input.process);
      if (!parsed.ok) return refuse('process/invalid', {}, parsed.error);
      const definition = parsed.value;
      if (definition.key !== row.key) return refuse('process/key-changed', { key: row.key });
      const text = JSON.stringify(definition);
      const [done] = await tx.sql<{ revision: number; updated_at: Date }[]>`
        update process_draft set revision = revision + 1, definition = ${text}::text::jsonb, updated_at = now(),
          updated_by = ${user}
        where workspace_id = ${workspace} and process_id = ${row.id} and revision = ${input.base}
        returning revision, updated_at`;
      if (done) {
        await tx.sql`
          update process set name = ${JSON.stringify(definition.name)}::text::jsonb, updated_at = now()
          where workspace_id = ${workspace} and id = ${row.id}`;
        return { revision: done.revision, updatedAt: done.updated_at.toISOString() };
      }
      // The answer to this very save may have been lost on its way: saying it again is no conflict.
      const [now] = await tx.sql<{ revision: number; updated_at: Date; mine: boolean; by: string | null }[]>`
        select d.revision, d.updated_at, u.name as by,
          d.updated_by = ${user} and d.revision = ${input.base + 1} and d.definition = ${text}::text::jsonb as mine
        from process_draft d left join "user" u on u.id = d.updated_by
        where d.workspace_id = ${workspace} and d.process_id = ${row.id}`;
      if (now?.mine) return { revision: now.revision, updatedAt: now.updated_at.toISOString() };
      return refuse('process/draft-stale', { revision: now?.revision ?? 0, by: now?.by ?? '' });
    });
    ctx.container.runtime.announce({ kind: 'process', workspace });
    return saved;
  });
