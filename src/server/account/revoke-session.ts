import { z } from 'zod';
import { revokeSession as revoke } from '../auth/session';
import { anId } from '../input';
import { refuse } from '../refusal';
import { accountProcedure } from '../trpc/procedure';

/** Ends one of the person's own sessions, on whatever device it is. */
export const revokeSession = accountProcedure
  .input(z.strictObject({ id: anId }))
  .mutation(async ({ ctx, input }): Promise<{ readonly ok: true }> => {
    const ended = await revoke(ctx.container.db, ctx.session.user.id, input.id);
    if (!ended) return refuse('access/not-found');
    ctx.container.live.endSessions([input.id]);
    return { ok: true };
  });
