/** Roles of a member in a workspace, most powerful first. What each may do is src/access/permissions.ts. */
export const ROLES = ['owner', 'admin', 'designer', 'operator', 'member', 'auditor'] as const;
export type Role = (typeof ROLES)[number];
