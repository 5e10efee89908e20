import { can } from '@/access/permissions';
import { ok } from '@/model/result';
import { attachableFiles } from '../file/attachable';
import { aKey, commandKey, inWorkspaceInput, values } from '../input';
import { addLogFields } from '../log';
import { orRefuse } from '../refusal';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import type { Advanced } from '../views';
import { nextOf } from './next';
import { startForm } from './start-form';
import { checkedValues } from './submission';

/** Starts an instance of the newest version of a process, with the values of its start form. */
export const startInstance = procedure('work.do')
  .input(inWorkspaceInput({ process: aKey, key: commandKey, values }))
  .mutation(async ({ ctx, input }): Promise<Advanced> => {
    const { container, session } = ctx;
    const viewer = viewerOf(ctx);
    const { user, workspace } = viewer;
    const files = await attachableFiles(container, { workspace, user, task: null }, input.values);
    const answer = orRefuse(
      await container.runtime.execute(
        {
          workspace,
          key: input.key,
          actor: { kind: 'person', user },
          target: { process: input.process },
          body: input.values,
          files: files.loose,
          request: ctx.requestId,
        },
        {
          permit: ({ actor }) =>
            actor.kind === 'person' && can(actor.role, 'work.do') ? null : { code: 'access/not-found' },
          command: ({ version }) => {
            const checked = checkedValues(startForm(version.definition), input.values, files.known);
            return checked.ok ? ok({ type: 'start', values: checked.value }) : checked;
          },
        },
      ),
    );
    addLogFields({ instance: answer.instance });
    return { instance: answer.instance, next: await nextOf(container, viewer, session.user.login, answer) };
  });
