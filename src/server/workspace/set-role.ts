import { z } from 'zod';
import { mayGrant } from '@/access/permissions';
import { inWorkspace } from '@/db/in-workspace';
import { ROLES, type Role } from '@/model/role';
import { audit } from '../audit';
import { anId, inWorkspaceInput } from '../input';
import { refuse } from '../refusal';
import { procedure } from '../trpc/procedure';

/**
 * Gives a member another role. Nobody changes their own or one above their own, nobody gives more than they have, and the
 * last owner stays.
 */
export const setRole = procedure('workspace.manage-members')
  .input(inWorkspaceInput({ user: anId, role: z.enum(ROLES) }))
  .mutation(async ({ ctx, input }): Promise<{ readonly ok: true }> => {
    const workspace = ctx.membership.workspace.id;
    const actor = ctx.session.user.id;
    return inWorkspace(ctx.container.db, { workspace }, async (tx) => {
      // All owners and the person are locked: two owners who demote each other at once come one after the other.
      const rows = await tx.sql<{ user_id: string; role: Role }[]>`
        select user_id, role from membership
        where workspace_id = ${workspace} and (user_id in (${input.user}, ${actor}) or role = 'owner')
        order by user_id for update`;
      const now = rows.find((row) => row.user_id === input.user);
      // The actor's own role is read again under the lock: it may have been taken away a moment ago.
      const own = rows.find((row) => row.user_id === actor);
      if (!now) return refuse('access/not-found');
      if (!own || !mayGrant(own.role, now.role) || !mayGrant(own.role, input.role)) {
        return refuse('workspace/above-own-role');
      }
      if (input.user === actor) return refuse('workspace/own-role');
      if (now.role === input.role) return { ok: true };
      const owners = rows.filter((row) => row.role === 'owner').length;
      if (now.role === 'owner' && owners <= 1) return refuse('workspace/last-owner');
      await tx.sql`
        update membership set role = ${input.role} where workspace_id = ${workspace} and user_id = ${input.user}`;
      await audit(tx, {
        workspace,
        user: actor,
        request: ctx.requestId,
        action: 'member.change-role',
        subject: `user:${input.user}`,
        detail: { from: now.role, to: input.role },
      });
      return { ok: true };
    });
  });
