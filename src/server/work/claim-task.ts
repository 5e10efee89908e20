import { anId, inWorkspaceInput } from '../input';
import { orRefuse } from '../refusal';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import { mayWork } from './may-work';

/** Takes a task: from now on it is this person's. Somebody else was first: `task/claimed-by-another`, with who. */
export const claimTask = procedure('work.do')
  .input(inWorkspaceInput({ task: anId }))
  .mutation(async ({ ctx, input }): Promise<{ readonly ok: true }> => {
    const { user, workspace } = viewerOf(ctx);
    orRefuse(
      await ctx.container.runtime.claimTask({
        workspace,
        user,
        task: input.task,
        request: ctx.requestId,
        permit: mayWork,
      }),
    );
    return { ok: true };
  });
