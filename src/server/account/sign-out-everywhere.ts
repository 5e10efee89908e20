import { revokeSessions } from '../auth/session';
import { accountProcedure } from '../trpc/procedure';

/** Ends every session of the person, this one included. */
export const signOutEverywhere = accountProcedure.mutation(async ({ ctx }): Promise<{ readonly ok: true }> => {
  const ended = await revokeSessions(ctx.container.db, ctx.session.user.id, null);
  ctx.container.live.endSessions(ended);
  return { ok: true };
});
