/**
 * Whether a changing request comes from a page of this site. The session cookie is SameSite=Lax; this is the second
 * lock, and it also covers pages on another port of the same host, which the cookie does not.
 *
 * A browser proves it by `Origin` (every POST and DELETE, on plain HTTP too) or by `Sec-Fetch-Site` (HTTPS and
 * localhost only). Whatever proves nothing is refused: a missing `Origin` is how old forms and some redirects look.
 */
export function isSameOrigin(headers: Headers, authUrl: string | null): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  if (!URL.canParse(origin)) return false;
  if (authUrl !== null && origin === authUrl) return true;
  const { host, protocol } = new URL(origin);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return host === headers.get('host')?.toLowerCase();
}

/** Whether the body claims to be JSON: a form or a plain-text post from elsewhere cannot without asking first (CORS). */
export function isJsonContent(headers: Headers): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '');
}
