import type { Db } from './connect';

/**
 * Refuses to serve with a role that row-level security does not hold: a superuser, one with BYPASSRLS, or one that owns
 * a table or may become its owner. Called before the first request.
 */
export async function assertSafeRole(db: Db): Promise<void> {
  const [row] = await db.sql<{ name: string; superuser: boolean; bypasses: boolean; owned: string | null }[]>`
    select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
      (select min(c.relname) from pg_class c
       where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace
         and pg_has_role(r.oid, c.relowner, 'MEMBER')) as owned
    from pg_roles r where r.rolname = current_user`;
  if (row === undefined) throw new Error('assertSafeRole: the current role was not found');
  const why = row.superuser
    ? 'is a superuser'
    : row.bypasses
      ? 'has BYPASSRLS'
      : row.owned !== null
        ? `owns the table ${row.owned}, or is a member of its owner`
        : null;
  if (why === null) return;
  throw new Error(
    `Docket does not serve as the database role ${row.name}: it ${why}, so one workspace could see another's rows. ` +
      'Set DATABASE_APP_URL to a role that owns nothing, or leave it out so that Docket makes one.',
  );
}
