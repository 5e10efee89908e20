import type { Db } from '@/db/connect';
import { no, ok, type Rejection, type Result } from '@/model/result';
import { addressForCounting } from '../client-address';
import { checkPassword, HashQueueFull } from './password';
import { admitTry, succeeded } from './throttle';

/**
 * Login and password to a person. Unknown login, wrong password, disabled person and one without a password are the same
 * answer after the same work; too many tries are told apart, for existing and invented logins alike.
 */
export async function authenticate(
  db: Db,
  given: { readonly login: string; readonly password: string; readonly address: string | null },
): Promise<Result<{ readonly id: string }, Rejection>> {
  const login = normalLogin(given.login);
  const admission = await admitTry(db, login, addressForCounting(given.address));
  if (!admission.admitted) return no({ code: 'access/too-many-tries', params: { minutes: admission.minutes } });
  const [user] = await db.sql<{ id: string; password_hash: string | null }[]>`
    select id, password_hash from "user" where login = ${login} and disabled_at is null`;
  const right = await checkPassword(user?.password_hash ?? null, given.password.slice(0, 1000)).catch(
    (error: unknown) => {
      if (error instanceof HashQueueFull) return 'busy';
      throw error;
    },
  );
  if (right === 'busy') return no({ code: 'server/busy' });
  if (!right || !user) return no({ code: 'access/sign-in-failed' });
  await succeeded(db, admission.attempt);
  return ok({ id: user.id });
}

/** Logins are kept in lower case; the full-width letters of a Chinese input method count as plain ones. */
export function normalLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase().slice(0, 200);
}
