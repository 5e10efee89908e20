import type { Profile } from 'next-auth';
import type { Db } from '@/db/connect';

/** Id of the provider in addresses (`/api/auth/callback/oidc`). */
export const OIDC = 'oidc';

/**
 * People are kept under the issuer's address: the `sub` of another issuer is another person, even after the operator has
 * changed the configuration.
 */
export async function linkedUser(db: Db, issuer: string, subject: string): Promise<string | null> {
  const [row] = await db.sql<{ id: string }[]>`
    select u.id from account a join "user" u on u.id = a.user_id
    where a.provider = ${issuer} and a.provider_account_id = ${subject} and u.disabled_at is null`;
  return row?.id ?? null;
}

/**
 * Finds the person behind a verified identity; at the first time by an e-mail address that the issuer has verified and
 * that a person here has (addresses are unique). Nobody is created: who may enter is decided by administrators. Null = not known here.
 */
export async function linkUser(db: Db, issuer: string, profile: Profile): Promise<string | null> {
  const subject = profile.sub;
  if (!subject) return null;
  const known = await linkedUser(db, issuer, subject);
  if (known !== null) return known;
  const { email } = profile;
  if (profile.email_verified !== true || typeof email !== 'string' || !isPlainAddress(email)) return null;
  return db.sql.begin(async (sql) => {
    const [person] = await sql<{ id: string }[]>`
      select id from "user" where lower(email) = ${email.toLowerCase()} and disabled_at is null for update`;
    if (!person) return null;
    // Linked to another subject already: the address was given to somebody else at the issuer. An administrator decides.
    const taken = await sql`select 1 from account where provider = ${issuer} and user_id = ${person.id}`;
    if (taken.length > 0) return null;
    const linked = await sql`
      insert into account (provider, provider_account_id, user_id) values (${issuer}, ${subject}, ${person.id})
      on conflict do nothing returning user_id`;
    return linked.length > 0 ? person.id : null;
  });
}

/** ASCII without quotes: look-alike letters and quoted local parts have been used to be someone else (GHSA-7rqj-j65f-68wh). */
function isPlainAddress(email: string): boolean {
  return /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(email) && email.length <= 254;
}
