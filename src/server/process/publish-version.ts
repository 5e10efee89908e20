import { z } from 'zod';
import { inWorkspace, type Tx } from '@/db/in-workspace';
import { type SealedDefinition, sealDefinition } from '@/definition/seal';
import type { Directory } from '@/model/directory';
import type { Json } from '@/model/json';
import type { Role } from '@/model/role';
import { audit } from '../audit';
import { aKey, inWorkspaceInput } from '../input';
import { newId } from '../new-id';
import { refuse } from '../refusal';
import { procedure } from '../trpc/procedure';
import { getProcessRow, storedDefinition } from './find-process';

/**
 * Seals the draft as it stands at `revision` into the next version; new instances get it from now on, running ones keep
 * theirs. Everything that stands against it is told at once (`process/invalid`). Two people who publish at the same moment
 * come one after the other, and the second is told that nothing has changed since.
 */
export const publishVersion = procedure('process.publish')
  .input(inWorkspaceInput({ process: aKey, revision: z.int32().min(0), note: z.string().trim().max(2000) }))
  .mutation(async ({ ctx, input }): Promise<{ readonly number: number }> => {
    const workspace = ctx.membership.workspace.id;
    const user = ctx.session.user.id;
    const number = await inWorkspace(ctx.container.db, { workspace }, async (tx) => {
      const row = await getProcessRow(tx, workspace, input.process, 'lock');
      const [draft] = await tx.sql<{ definition: Json; revision: number }[]>`
        select definition, revision from process_draft
        where workspace_id = ${workspace} and process_id = ${row.id} for share`;
      if (!draft) return refuse('access/not-found');
      if (draft.revision !== input.revision) return refuse('process/draft-stale', { revision: draft.revision, by: '' });
      const definition = storedDefinition(draft.definition, `draft ${row.id}`);
      const sealed = sealDefinition(definition, await directoryOf(tx, workspace));
      if (!sealed.ok) return refuse('process/invalid', {}, sealed.error);
      const next = await insertVersion(tx, { workspace, process: row.id, user, note: input.note }, sealed.value);
      await audit(tx, {
        workspace,
        user,
        request: ctx.requestId,
        action: 'process.publish',
        subject: `process:${row.key}`,
        detail: { number: next, hash: sealed.value.hash },
      });
      return next;
    });
    ctx.container.runtime.announce({ kind: 'process', workspace });
    return { number };
  });

async function insertVersion(
  { sql }: Tx,
  of: { workspace: string; process: string; user: string; note: string },
  { canonical, hash, logicHash }: SealedDefinition,
): Promise<number> {
  const [live] = await sql<{ number: number; hash: string }[]>`
    select number, hash from process_version
    where workspace_id = ${of.workspace} and process_id = ${of.process} order by number desc limit 1`;
  if (live?.hash === hash) return refuse('process/unchanged', { number: live.number });
  const number = (live?.number ?? 0) + 1;
  await sql`
    insert into process_version (workspace_id, id, process_id, number, definition, hash, logic_hash, note, published_at,
      published_by)
    values (${of.workspace}, ${newId()}, ${of.process}, ${number}, ${canonical}::text::jsonb, ${hash}, ${logicHash},
      ${of.note}, now(), ${of.user})`;
  return number;
}

/** Who there is to do the tasks; disabled people are nobody. */
async function directoryOf({ sql }: Tx, workspace: string): Promise<Directory> {
  const people = await sql<{ login: string; role: Role }[]>`
    select u.login, m.role from membership m join "user" u on u.id = m.user_id
    where m.workspace_id = ${workspace} and u.disabled_at is null`;
  const teams = await sql<{ key: string }[]>`select key from team where workspace_id = ${workspace}`;
  return {
    teams: teams.map(({ key }) => key),
    people: people.map(({ login }) => login),
    roles: [...new Set(people.map(({ role }) => role))],
  };
}
