import { z } from 'zod';
import { ok } from '@/model/result';
import { anId, commandKey, inWorkspaceInput } from '../input';
import { addLogFields } from '../log';
import { orRefuse } from '../refusal';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import { mayOperate } from './may-operate';

/** Ends an instance before its time: open tasks and jobs go, the reason stays in the history. */
export const cancelInstance = procedure('instance.operate')
  .input(inWorkspaceInput({ instance: anId, key: commandKey, reason: z.string().trim().min(1).max(2000) }))
  .mutation(async ({ ctx, input }): Promise<{ readonly ok: true }> => {
    const { user, workspace } = viewerOf(ctx);
    addLogFields({ instance: input.instance });
    orRefuse(
      await ctx.container.runtime.execute(
        {
          workspace,
          key: input.key,
          actor: { kind: 'person', user },
          target: { instance: input.instance },
          body: { reason: input.reason },
          request: ctx.requestId,
        },
        { permit: mayOperate, command: () => ok({ type: 'cancel', reason: input.reason }) },
      ),
    );
    return { ok: true };
  });
