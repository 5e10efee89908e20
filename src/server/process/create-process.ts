import { z } from 'zod';
import { inWorkspace, type Tx } from '@/db/in-workspace';
import { emptyDefinition } from '@/definition/empty';
import { type LocalizedText, localizedText } from '@/model/text';
import { audit } from '../audit';
import { inWorkspaceInput } from '../input';
import { newId } from '../new-id';
import { refuse } from '../refusal';
import { procedure } from '../trpc/procedure';

/** A process's name in addresses: plain, so that it needs no encoding anywhere. */
const newKey = z.string().regex(/^[a-z][a-z0-9-]{1,47}$/);
const newName = localizedText.refine((name) => name.zh.trim() !== '' || name.en.trim() !== '', 'name');

/** A new process with an empty draft. Without a key one is made from the English name. */
export const createProcess = procedure('process.design')
  .input(inWorkspaceInput({ name: newName, key: newKey.optional() }))
  .mutation(async ({ ctx, input }): Promise<{ readonly key: string }> => {
    const workspace = ctx.membership.workspace.id;
    const user = ctx.session.user.id;
    const name = { zh: input.name.zh.trim(), en: input.name.en.trim() };
    const key = await inWorkspace(ctx.container.db, { workspace }, async (tx) => {
      const id = newId();
      const made = await insert(tx, { workspace, id, user, name, keys: input.key ? [input.key] : keysFor(name) });
      if (made === null) return refuse('process/key-taken', { key: input.key ?? '' });
      const definition = emptyDefinition(made, name);
      await tx.sql`
        insert into process_draft (workspace_id, process_id, revision, definition, updated_by)
        values (${workspace}, ${id}, 1, ${JSON.stringify(definition)}::text::jsonb, ${user})`;
      await audit(tx, {
        workspace,
        user,
        request: ctx.requestId,
        action: 'process.create',
        subject: `process:${made}`,
      });
      return made;
    });
    ctx.container.runtime.announce({ kind: 'process', workspace });
    return { key };
  });

/** Takes the first key that is free. */
async function insert(
  { sql }: Tx,
  of: { workspace: string; id: string; user: string; name: LocalizedText; keys: readonly string[] },
): Promise<string | null> {
  for (const key of of.keys) {
    const rows = await sql`
      insert into process (workspace_id, id, key, name, created_by)
      values (${of.workspace}, ${of.id}, ${key}, ${JSON.stringify(of.name)}::text::jsonb, ${of.user})
      on conflict (workspace_id, key) do nothing returning id`;
    if (rows.length > 0) return key;
  }
  return null;
}

function keysFor(name: LocalizedText): readonly string[] {
  const words = name.en
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const base = words.length >= 2 ? words : 'process';
  const numbered = Array.from({ length: 19 }, (_, index) => `${base}-${index + 2}`);
  return [base, ...numbered, `${base.slice(0, 30)}-${newId().slice(-12)}`];
}
