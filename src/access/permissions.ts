import { ROLES, type Role } from '@/model/role';

/**
 * The one table of who may do what. Procedures enforce it, pages read it to show or hide, the generated authorisation
 * test compares every procedure with it.
 */
export const PERMISSIONS = [
  'workspace.view',
  'workspace.view-members',
  'workspace.manage-members',
  'workspace.view-audit',
  'process.view',
  'process.design',
  'process.publish',
  /** Start a process and do the tasks one is a candidate for; see the instances one takes part in. */
  'work.do',
  /** See every instance of the workspace, not only those one takes part in. */
  'instance.view-all',
  /** Retry incidents, cancel instances. */
  'instance.operate',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const TABLE: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  admin: PERMISSIONS,
  designer: [
    'workspace.view',
    'workspace.view-members',
    'process.view',
    'process.design',
    'process.publish',
    'work.do',
    'instance.view-all',
  ],
  operator: [
    'workspace.view',
    'workspace.view-members',
    'process.view',
    'work.do',
    'instance.view-all',
    'instance.operate',
  ],
  member: ['workspace.view', 'workspace.view-members', 'work.do'],
  auditor: ['workspace.view', 'workspace.view-members', 'workspace.view-audit', 'process.view', 'instance.view-all'],
};

/** Whether a member with this role may do this in the workspace. */
export function can(role: Role, permission: Permission): boolean {
  return TABLE[role].includes(permission);
}

/** Everything the role may do, in the order of PERMISSIONS. */
export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS.filter((permission) => can(role, permission));
}

/** Whether `actor` may give or take `role`: nobody grants above their own level, and only owners make owners. */
export function mayGrant(actor: Role, role: Role): boolean {
  if (!can(actor, 'workspace.manage-members')) return false;
  return ROLES.indexOf(actor) <= ROLES.indexOf(role);
}
