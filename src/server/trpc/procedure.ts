import { can, type Permission } from '@/access/permissions';
import { findMembership } from '../auth/find-membership';
import { unstorableMembers } from '../input';
import { addLogFields } from '../log';
import { refuse } from '../refusal';
import { trpc } from './init';

/** For what a person does with the own account: signed in, no workspace. */
export const accountProcedure = trpc.procedure.meta({ access: 'signed-in' }).use(async ({ ctx, next, getRawInput }) => {
  const { session } = ctx;
  // The id, never the object's truth: GHSA-8fpg-xm3f-6cx3.
  if (!session?.user.id) return refuse('access/signed-out');
  addLogFields({ user: session.user.id });
  requireStorable(await getRawInput());
  return next({ ctx: { ...ctx, session } });
});

/**
 * The only way to a workspace: session, membership by the `workspace` of the input, permission of the role, then the
 * handler. Who is no member gets the answer of a workspace that does not exist. The database's row-level security
 * stands behind it; `proxy.ts` has no part in it.
 */
export function procedure(permission: Permission) {
  return trpc.procedure.meta({ access: permission }).use(async ({ ctx, next, getRawInput }) => {
    const { session } = ctx;
    if (!session?.user.id) return refuse('access/signed-out');
    const input = await getRawInput();
    const membership = await findMembership(ctx.container.db, session.user.id, slugOf(input));
    if (!membership) return refuse('access/not-found');
    addLogFields({ user: session.user.id, workspace: membership.workspace.id });
    if (!can(membership.role, permission)) return refuse('access/denied');
    requireStorable(input);
    return next({ ctx: { ...ctx, session, membership } });
  });
}

function requireStorable(input: unknown): void {
  const problems = unstorableMembers(input);
  if (problems.length > 0) refuse('input/invalid', {}, problems);
}

function slugOf(input: unknown): string {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'workspace')) return '';
  const slug: unknown = Reflect.get(input, 'workspace');
  return typeof slug === 'string' ? slug : '';
}
