import { can } from '@/access/permissions';
import type { Membership } from './auth/find-membership';
import type { CurrentSession } from './auth/session';
import type { Viewer } from './takes-part';

/** Whose eyes a procedure looks through. */
export function viewerOf(ctx: { readonly session: CurrentSession; readonly membership: Membership }): Viewer {
  return {
    user: ctx.session.user.id,
    role: ctx.membership.role,
    workspace: ctx.membership.workspace.id,
  };
}

/** Whether every instance is theirs to see, not only those they take part in. */
export function seesAll(viewer: Viewer): boolean {
  return can(viewer.role, 'instance.view-all');
}
