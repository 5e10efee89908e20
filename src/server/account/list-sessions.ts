import { SESSION_LIFE } from '../auth/session';
import { accountProcedure } from '../trpc/procedure';
import type { SessionView } from '../views';

interface Row {
  id: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  user_agent: string | null;
  address: string | null;
}

/** Where the person is signed in now, the latest used first. */
export const listSessions = accountProcedure.query(async ({ ctx }): Promise<readonly SessionView[]> => {
  const { sql } = ctx.container.db;
  const rows = await sql<Row[]>`
    select id, created_at, last_seen_at, expires_at, user_agent, address from session
    where user_id = ${ctx.session.user.id} and revoked_at is null and expires_at > now()
      and last_seen_at > now() - make_interval(hours => ${SESSION_LIFE.idleHours})
    order by last_seen_at desc, id desc limit 100`;
  return rows.map((row) => ({
    id: row.id,
    current: row.id === ctx.session.sessionId,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    userAgent: row.user_agent,
    address: row.address,
  }));
});
