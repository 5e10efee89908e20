import { ok } from '@/model/result';
import { attachableFiles } from '../file/attachable';
import { anId, commandKey, inWorkspaceInput, values } from '../input';
import { addLogFields } from '../log';
import { orRefuse } from '../refusal';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import type { Advanced } from '../views';
import { mayWork } from './may-work';
import { nextOf } from './next';
import { checkedValues } from './submission';

/**
 * Completes a task with the values of its form. Whether the person may and whether the form is right is decided on the very
 * rows that the commit is checked against; of two people one wins, the other is told who did. The same key again gives the
 * same answer and changes nothing.
 */
export const completeTask = procedure('work.do')
  .input(inWorkspaceInput({ task: anId, key: commandKey, values }))
  .mutation(async ({ ctx, input }): Promise<Advanced> => {
    const { container, session } = ctx;
    const viewer = viewerOf(ctx);
    const { user, workspace } = viewer;
    const files = await attachableFiles(container, { workspace, user, task: input.task }, input.values);
    const answer = orRefuse(
      await container.runtime.execute(
        {
          workspace,
          key: input.key,
          actor: { kind: 'person', user },
          target: { task: input.task },
          body: input.values,
          files: files.loose,
          request: ctx.requestId,
        },
        {
          permit: mayWork,
          command: ({ task, version }) => {
            const form = version.definition.forms.find((one) => one.id === task?.form) ?? null;
            const checked = checkedValues(form, input.values, files.known);
            return checked.ok ? ok({ type: 'complete-task', task: input.task, values: checked.value }) : checked;
          },
        },
      ),
    );
    addLogFields({ instance: answer.instance });
    return { instance: answer.instance, next: await nextOf(container, viewer, session.user.login, answer) };
  });
