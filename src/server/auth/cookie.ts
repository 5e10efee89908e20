/**
 * The session cookie. On HTTPS it carries the `__Host-` prefix: no other host, path or plain-HTTP page can set it. On
 * plain HTTP (trial in the office network, by address) browsers would refuse that, so it goes without.
 */
export interface CookieRules {
  readonly name: string;
  readonly secure: boolean;
}

export function cookieRules(authUrl: string | null): CookieRules {
  const secure = authUrl?.startsWith('https:') ?? false;
  return { name: secure ? '__Host-docket.session' : 'docket.session', secure };
}

/** The `Set-Cookie` value that takes the session cookie away. */
export function clearedCookie(rules: CookieRules): string {
  return `${rules.name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${rules.secure ? '; Secure' : ''}`;
}

/** A cookie's value from the request; the first one when a name comes twice, as browsers send the closest path first. */
export function readCookie(headers: Headers, name: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const split = pair.indexOf('=');
    if (split > 0 && pair.slice(0, split).trim() === name) return pair.slice(split + 1).trim() || null;
  }
  return null;
}
