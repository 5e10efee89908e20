import type { Role } from './role';

/** Who there is in a workspace, as far as assignments can name them. */
export interface Directory {
  /** Team keys. */
  readonly teams: readonly string[];
  /** Login names of members. */
  readonly people: readonly string[];
  /** Roles that at least one member has; absent = not looked at. */
  readonly roles?: readonly Role[] | undefined;
}
