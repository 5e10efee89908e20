import { inWorkspace } from '@/db/in-workspace';
import { inWorkspaceInput } from '../input';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import type { Startable } from '../views';
import { startForm } from './start-form';

/** What people can start: the newest version of every published process, with its form. */
export const listStartable = procedure('work.do')
  .input(inWorkspaceInput({}))
  .query(async ({ ctx }): Promise<readonly Startable[]> => {
    const { workspace } = viewerOf(ctx);
    const rows = await inWorkspace(
      ctx.container.db,
      { workspace },
      ({ sql }) => sql<{ key: string; version: string }[]>`
        select p.key, v.id as version from process p
        join lateral (select id from process_version v
          where v.workspace_id = p.workspace_id and v.process_id = p.id order by number desc limit 1) v on true
        where p.workspace_id = ${workspace} order by p.key limit 500`,
    );
    const versions = await Promise.all(rows.map(({ version }) => ctx.container.runtime.version(workspace, version)));
    return versions.map(({ definition, number }) => ({
      key: definition.key,
      name: definition.name,
      documentation: definition.documentation ?? null,
      number,
      form: startForm(definition),
    }));
  });
