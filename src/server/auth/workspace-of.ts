import { cache } from 'react';
import { container } from '../context';
import { currentSession } from './current-session';
import { findMembership, findMemberships, type Membership } from './find-membership';

/**
 * The signed-in person's place in a workspace, for layouts and pages. Null = signed out, no such workspace or no member:
 * one answer, so that addresses of other workspaces tell nothing.
 */
export const workspaceOf = cache(async (slug: string): Promise<Membership | null> => {
  const session = await currentSession();
  return session?.user.id ? findMembership(container().db, session.user.id, slug) : null;
});

/** Every workspace of the signed-in person, for the switcher and the start page. */
export const myWorkspaces = cache(async (): Promise<readonly Membership[]> => {
  const session = await currentSession();
  return session?.user.id ? findMemberships(container().db, session.user.id) : [];
});
