import { createHash } from 'node:crypto';
import type { Db } from '@/db/connect';
import { newId } from '../new-id';

/**
 * Guessing is slowed down in the database, so that several web processes count together.
 *
 * - Per account: after 5 failures within 15 minutes no password is tried until the oldest of them is 15 minutes old. A
 *   success clears the count. Accounts that do not exist are counted alike, so that the answer tells nothing.
 * - Per address: 30 failures within 15 minutes, over all accounts. Higher, because a whole department may sit behind one
 *   address and one colleague's forgotten password must not lock out the others; no success clears it.
 */
export const TRIES = { account: 5, address: 30, windowMinutes: 15 } as const;

export type Admission =
  | { readonly admitted: true; readonly attempt: string }
  | { readonly admitted: false; readonly minutes: number };

/**
 * Asks for one try. It is counted as failed at once, and taken back by `succeeded`: tries sent at the same moment count
 * each other, which the lock makes sure of.
 */
export async function admitTry(db: Db, login: string, address: string): Promise<Admission> {
  const key = loginKey(login);
  const done = await db.sql.begin(async (sql) => {
    // Account before address, always: two transactions never wait for each other crosswise.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`login ${key}`}, 0))`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`login-address ${address}`}, 0))`;
    const [account] = await sql<{ wait: number | null }[]>`
      select extract(epoch from (max(at) + make_interval(mins => ${TRIES.windowMinutes}) - now()))::float8 as wait from (
        select at from login_attempt
        where login = ${key} and not succeeded and at > now() - make_interval(mins => ${TRIES.windowMinutes})
          and at > coalesce((select max(at) from login_attempt where login = ${key} and succeeded), '-infinity')
        order by at desc offset ${TRIES.account - 1} limit 1) fifth`;
    const [place] = await sql<{ wait: number | null }[]>`
      select extract(epoch from (max(at) + make_interval(mins => ${TRIES.windowMinutes}) - now()))::float8 as wait from (
        select at from login_attempt
        where address = ${address} and not succeeded and at > now() - make_interval(mins => ${TRIES.windowMinutes})
        order by at desc offset ${TRIES.address - 1} limit 1) last`;
    const wait = Math.max(account?.wait ?? 0, place?.wait ?? 0);
    if (wait > 0) return { admitted: false, minutes: Math.max(1, Math.ceil(wait / 60)) } as const;
    const attempt = newId();
    await sql`insert into login_attempt (id, login, address, succeeded) values (${attempt}, ${key}, ${address}, false)`;
    return { admitted: true, attempt } as const;
  });
  return done;
}

/** The password was right: the try was no failure, and those before it are forgiven. Old tries are swept out. */
export async function succeeded(db: Db, attempt: string): Promise<void> {
  await db.sql`update login_attempt set succeeded = true, at = now() where id = ${attempt}`;
  await db.sql`delete from login_attempt where at < now() - interval '1 day'`;
}

/** People type passwords into the wrong field: what was typed is not kept, only what it can be compared by. */
function loginKey(login: string): string {
  return createHash('sha256').update(`docket/login ${login}`).digest('base64url');
}
