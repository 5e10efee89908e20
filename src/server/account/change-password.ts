import { z } from 'zod';
import { checkPassword, hashPassword, weaknessOf } from '../auth/password';
import { revokeSessions } from '../auth/session';
import { admitTry, succeeded } from '../auth/throttle';
import { refuse } from '../refusal';
import { accountProcedure } from '../trpc/procedure';

/**
 * Changes the own password. The current one is asked for, and its tries are counted like sign-ins: a stolen session is
 * no way to guess it. All other sessions end.
 */
export const changePassword = accountProcedure
  .input(z.strictObject({ current: z.string().max(1000), next: z.string().max(1000) }))
  .mutation(async ({ ctx, input }): Promise<{ readonly ok: true }> => {
    const { db, live } = ctx.container;
    const { user, sessionId } = ctx.session;
    const weakness = input.current === input.next ? 'same' : weaknessOf(input.next, user.login);
    if (weakness) return refuse('account/password-weak', { weakness });
    // A line of its own: guessing here must not keep the person from signing in elsewhere.
    const admission = await admitTry(db, `change ${user.id}`, `change ${user.id}`);
    if (!admission.admitted) return refuse('access/too-many-tries', { minutes: admission.minutes });
    const [row] = await db.sql<{ password_hash: string | null }[]>`
      select password_hash from "user" where id = ${user.id}`;
    if (!(await checkPassword(row?.password_hash ?? null, input.current))) return refuse('access/wrong-password');
    const hash = await hashPassword(input.next);
    // Only over the hash that was checked: of two changes at once the second one's "current" is no longer right.
    const changed = await db.sql`
      update "user" set password_hash = ${hash}, updated_at = now()
      where id = ${user.id} and password_hash = ${row?.password_hash ?? null} returning id`;
    if (changed.length === 0) return refuse('access/wrong-password');
    await succeeded(db, admission.attempt);
    live.endSessions(await revokeSessions(db, user.id, sessionId));
    return { ok: true };
  });
