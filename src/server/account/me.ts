import { findMemberships } from '../auth/find-membership';
import { accountProcedure } from '../trpc/procedure';
import type { Me } from '../views';

/** Who is signed in, and the workspaces they may choose. */
export const me = accountProcedure.query(async ({ ctx }): Promise<Me> => {
  const memberships = await findMemberships(ctx.container.db, ctx.session.user.id);
  return {
    user: ctx.session.user,
    workspaces: memberships.map(({ workspace, role }) => ({ ...workspace, role })),
  };
});
