import { ok } from '@/model/result';
import { anId, commandKey, inWorkspaceInput, values } from '../input';
import { addLogFields } from '../log';
import { orRefuse } from '../refusal';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import type { Advanced } from '../views';
import { nextOf } from '../work/next';
import { mayOperate } from './may-operate';
import { checkRepair } from './repair';

/** Tries again what an incident stopped, after mending variables if any are given. */
export const retryIncident = procedure('instance.operate')
  .input(inWorkspaceInput({ incident: anId, key: commandKey, values }))
  .mutation(async ({ ctx, input }): Promise<Advanced> => {
    const { container, session } = ctx;
    const viewer = viewerOf(ctx);
    const answer = orRefuse(
      await container.runtime.execute(
        {
          workspace: viewer.workspace,
          key: input.key,
          actor: { kind: 'person', user: viewer.user },
          target: { incident: input.incident },
          body: input.values,
          request: ctx.requestId,
        },
        {
          permit: mayOperate,
          command: ({ version }) => {
            const repaired = checkRepair(version.definition, input.values);
            if (!repaired.ok) return repaired;
            return ok({ type: 'retry-incident', incident: input.incident, values: repaired.value });
          },
        },
      ),
    );
    addLogFields({ instance: answer.instance });
    return { instance: answer.instance, next: await nextOf(container, viewer, session.user.login, answer) };
  });
