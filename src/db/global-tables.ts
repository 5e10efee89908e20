/**
 * Every table without a workspace, and why it may be so. At most eight; the catalogue test fails for any other table that
 * is not isolated by workspace.
 */
export const GLOBAL_TABLES: Readonly<Record<string, string>> = {
  user: 'one person may be a member of several workspaces, and signs in before any is chosen',
  account: 'belongs to a person, not to a workspace; read while signing in',
  session: 'belongs to a person; checked on every request before the workspace is known',
  login_attempt: 'written before anybody is known',
  workspace: 'found by its address before it may be entered; holds a name only',
  schema_migration: 'which migrations this database has had',
};

/** Foreign keys of tenant tables to global tables, which cannot begin with workspace_id (Citus: reference tables). */
export const GLOBAL_REFERENCES: readonly string[] = ['membership.user_id -> user.id'];
