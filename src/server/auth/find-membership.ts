import type { Db } from '@/db/connect';
import { asUser } from '@/db/in-workspace';
import type { Role } from '@/model/role';
import type { LocalizedText } from '@/model/text';

export interface Membership {
  readonly workspace: { readonly id: string; readonly slug: string; readonly name: LocalizedText };
  readonly role: Role;
}

interface Row {
  id: string;
  slug: string;
  name: LocalizedText;
  role: Role;
}

/** The person's membership in the workspace with this address; null for no such workspace and for no membership alike. */
export async function findMembership(db: Db, user: string, slug: string): Promise<Membership | null> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug)) return null;
  const rows = await asUser(
    db,
    user,
    ({ sql }) => sql<Row[]>`
      select w.id, w.slug, w.name, m.role
      from membership m join workspace w on w.id = m.workspace_id
      where m.user_id = ${user} and w.slug = ${slug}`,
  );
  return rows[0] ? toMembership(rows[0]) : null;
}

/** Every workspace this person is a member of. */
export async function findMemberships(db: Db, user: string): Promise<readonly Membership[]> {
  const rows = await asUser(
    db,
    user,
    ({ sql }) => sql<Row[]>`
      select w.id, w.slug, w.name, m.role
      from membership m join workspace w on w.id = m.workspace_id
      where m.user_id = ${user} order by w.slug`,
  );
  return rows.map(toMembership);
}

function toMembership({ id, slug, name, role }: Row): Membership {
  return { workspace: { id, slug, name }, role };
}
