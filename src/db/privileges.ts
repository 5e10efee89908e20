type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const ALL: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
const NO_DELETE: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE'];
const WRITE_ONCE: readonly Privilege[] = ['SELECT', 'INSERT'];

/** What the application's role may do with each table: no more than it needs. Written anew at every migration. */
export const PRIVILEGES: Readonly<Record<string, readonly Privilege[]>> = {
  schema_migration: ['SELECT'],
  user: NO_DELETE,
  account: ALL,
  session: ALL,
  login_attempt: ALL,
  workspace: NO_DELETE,
  membership: ALL,
  team: ALL,
  team_member: ALL,
  process: NO_DELETE,
  process_draft: ALL,
  process_version: WRITE_ONCE,
  instance: NO_DELETE,
  variable: ALL,
  history: WRITE_ONCE,
  /** The view over it. */
  history_event: ['SELECT'],
  incident: NO_DELETE,
  command_key: ['SELECT', 'INSERT', 'DELETE'],
  task: NO_DELETE,
  job: NO_DELETE,
  audit_event: WRITE_ONCE,
  attachment: ALL,
  attachment_content: ['SELECT', 'INSERT', 'DELETE'],
};
