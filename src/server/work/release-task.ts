import { anId, inWorkspaceInput } from '../input';
import { orRefuse } from '../refusal';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import { mayWork } from './may-work';

/** Gives a task back: everybody who may do it can take it again. */
export const releaseTask = procedure('work.do')
  .input(inWorkspaceInput({ task: anId }))
  .mutation(async ({ ctx, input }): Promise<{ readonly ok: true }> => {
    const { user, workspace } = viewerOf(ctx);
    orRefuse(
      await ctx.container.runtime.releaseTask({
        workspace,
        user,
        task: input.task,
        request: ctx.requestId,
        permit: mayWork,
      }),
    );
    return { ok: true };
  });
