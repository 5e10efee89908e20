import { decode } from 'next-auth/jwt';
import type { Container } from '../context';
import { cookieRules, readCookie } from './cookie';
import { type CurrentSession, findSession } from './session';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The living session a request's cookie names, or null. The token is only believed as far as it leads to a row: a
 * decoded object alone proves nothing (GHSA-8fpg-xm3f-6cx3).
 */
export async function sessionOfRequest(
  container: Pick<Container, 'env' | 'db'>,
  headers: Headers,
): Promise<CurrentSession | null> {
  const named = await namedSession(container, headers);
  return named === null ? null : findSession(container.db, named);
}

async function namedSession(
  container: Pick<Container, 'env'>,
  headers: Headers,
): Promise<{ readonly id: string; readonly user: string } | null> {
  const { name } = cookieRules(container.env.authUrl);
  const token = readCookie(headers, name);
  if (token === null || token.length > 4096) return null;
  const claims = await decode({ token, secret: container.env.authSecret, salt: name }).catch(() => null);
  if (typeof claims?.sub !== 'string' || typeof claims.sid !== 'string') return null;
  if (!UUID.test(claims.sub) || !UUID.test(claims.sid)) return null;
  return { id: claims.sid, user: claims.sub };
}
