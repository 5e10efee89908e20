import { AuthError, CredentialsSignin } from '@auth/core/errors';
import type { NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { clientAddress } from '../client-address';
import type { Container } from '../context';
import { authenticate } from './authenticate';
import { safeCallback } from './callback-url';
import { cookieRules } from './cookie';
import { linkedUser, linkUser, OIDC } from './link-user';
import { openSession, SESSION_MAX_AGE_S } from './session';

export const AUTH_PATH = '/api/auth';
export const CREDENTIALS = 'credentials';

/** Carries a refusal's code and minutes through next-auth, whose only words are an error type and a `code`. */
class Refused extends CredentialsSignin {
  constructor(code: string) {
    super();
    this.code = code;
  }
}

/**
 * next-auth's configuration for one request. next-auth does the protocol (OIDC, token, cookies); who someone is, whether
 * they may enter and how long are decided here. Its credentials provider knows only tokens, so the token carries the id
 * of a row in `session`, opened at sign-in and asked for on every request (session-of-request.ts).
 */
export function authConfig(container: Container, headers: Headers): NextAuthConfig {
  const { env, db, log } = container;
  const rules = cookieRules(env.authUrl);
  return {
    basePath: AUTH_PATH,
    secret: env.authSecret,
    // The address we hand it was made by us (public-origin.ts), not taken from a forwarding header.
    trustHost: true,
    useSecureCookies: rules.secure,
    cookies: {
      sessionToken: {
        name: rules.name,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: rules.secure },
      },
    },
    session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE_S },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        id: CREDENTIALS,
        credentials: { login: {}, password: {} },
        authorize: async ({ login, password }) => {
          if (typeof login !== 'string' || typeof password !== 'string') return null;
          const who = await authenticate(db, { login, password, address: clientAddress(headers) });
          if (who.ok) return { id: who.value.id };
          throw new Refused([who.error.code, who.error.params?.minutes ?? ''].join(' '));
        },
      }),
      ...(env.oidc === null
        ? []
        : [
            {
              id: OIDC,
              name: env.oidc.name,
              type: 'oidc' as const,
              issuer: env.oidc.issuer,
              clientId: env.oidc.clientId,
              clientSecret: env.oidc.clientSecret,
              checks: ['pkce' as const, 'state' as const, 'nonce' as const],
            },
          ]),
    ],
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider !== OIDC) return true;
        if (env.oidc === null || !profile) return false;
        return (await linkUser(db, env.oidc.issuer, profile)) !== null;
      },
      jwt: async ({ token, user, account }) => {
        if (!account) return token;
        const who =
          account.provider === OIDC && env.oidc !== null
            ? await linkedUser(db, env.oidc.issuer, account.providerAccountId)
            : account.provider === CREDENTIALS
              ? (user.id ?? null)
              : null;
        if (who === null) return null;
        const sid = await openSession(db, {
          user: who,
          userAgent: headers.get('user-agent'),
          address: clientAddress(headers),
        });
        // Only the two ids: names and e-mail addresses have no business in a cookie.
        return { sub: who, sid };
      },
      redirect: ({ url, baseUrl }) =>
        baseUrl + safeCallback(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
    logger: {
      error: (error) => {
        // A wrong password is no failure of ours; for the rest the reason is inside.
        if (error instanceof CredentialsSignin) return;
        log.warn({ err: error instanceof AuthError ? (error.cause?.err ?? error) : error }, 'sign-in failed');
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
