import type { Db } from '@/db/connect';
import type { Locale } from '@/model/text';
import { newId } from '../new-id';
import type { Theme } from '../views';

/**
 * Sessions live in the database; the cookie's token only names one. Every request asks for the row again, so revoking,
 * disabling and signing out work within one request, in every process.
 *
 * A session ends after 12 hours without a request, or 7 days after sign-in, whichever comes first.
 */
export const SESSION_LIFE = { idleHours: 12, totalDays: 7 } as const;
export const SESSION_MAX_AGE_S = SESSION_LIFE.totalDays * 24 * 3600;
/** How often "last seen" is written: often enough for the idle limit and the list, without a write per request. */
const TOUCH_S = 60;

/** A session that was checked against its row in this very request. */
export interface CurrentSession {
  readonly sessionId: string;
  readonly user: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly locale: Locale | null;
    readonly theme: Theme;
  };
}

interface SessionRow {
  id: string;
  user_id: string;
  login: string;
  name: string;
  locale: Locale | null;
  theme: Theme | null;
  stale: boolean;
}

/** Opens a session for a person who has just proved who they are. */
export async function openSession(
  db: Db,
  of: { readonly user: string; readonly userAgent: string | null; readonly address: string | null },
): Promise<string> {
  const id = newId();
  await db.sql`
    insert into session (id, user_id, expires_at, user_agent, address)
    values (${id}, ${of.user}, now() + make_interval(days => ${SESSION_LIFE.totalDays}),
      ${of.userAgent?.slice(0, 300) ?? null}, ${of.address})`;
  return id;
}

/** The session if it is alive: not revoked, not expired, not idle for too long, its user not disabled. */
export async function findSession(
  db: Db,
  named: { readonly id: string; readonly user: string },
  how: { readonly touch: boolean } = { touch: true },
): Promise<CurrentSession | null> {
  const [row] = await db.sql<SessionRow[]>`
    select s.id, u.id as user_id, u.login, u.name, u.locale, u.theme,
      s.last_seen_at < now() - make_interval(secs => ${TOUCH_S}) as stale
    from session s join "user" u on u.id = s.user_id
    where s.id = ${named.id} and s.user_id = ${named.user} and s.revoked_at is null and s.expires_at > now()
      and s.last_seen_at > now() - make_interval(hours => ${SESSION_LIFE.idleHours}) and u.disabled_at is null`;
  if (!row) return null;
  if (row.stale && how.touch) {
    await db.sql`update session set last_seen_at = now() where id = ${row.id} and revoked_at is null`;
  }
  return {
    sessionId: row.id,
    user: { id: row.user_id, login: row.login, name: row.name, locale: row.locale, theme: row.theme ?? 'system' },
  };
}

/** Ends one session of this person; false = there was none to end. */
export async function revokeSession(db: Db, user: string, id: string): Promise<boolean> {
  const rows = await db.sql`
    update session set revoked_at = now() where id = ${id} and user_id = ${user} and revoked_at is null returning id`;
  return rows.length > 0;
}

/** Ends every session of this person, but the one to keep. Returns the ended ones. */
export async function revokeSessions(db: Db, user: string, keep: string | null): Promise<readonly string[]> {
  const rows = await db.sql<{ id: string }[]>`
    update session set revoked_at = now()
    where user_id = ${user} and revoked_at is null and id is distinct from ${keep}::uuid returning id`;
  return rows.map((row) => row.id);
}
