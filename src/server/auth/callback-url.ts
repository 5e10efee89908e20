/**
 * Where to go after signing in: a path of this very site, or the start page. Whatever could be read as another host, by
 * this parser or a more forgiving one, is the start page.
 */
export function safeCallback(value: unknown): string {
  if (typeof value !== 'string' || value.length > 2000) return '/';
  // Control characters, spaces, backslashes and everything that is not ASCII: browsers strip, fold or turn some of them
  // into "/" or ".". Our own addresses arrive percent-encoded and have none of them.
  if (!/^\/[\x21-\x5b\x5d-\x7e]*$/.test(value)) return '/';
  // "//host", and its encoded forms for a proxy or framework that decodes once more before it redirects.
  if (/^\/(\/|%2f|%5c|%09|%0a|%0d|%00|%25)/i.test(value)) return '/';
  if (/%(0[0-9a-f]|1[0-9a-f]|5c|7f)/i.test(value)) return '/';
  const base = 'http://docket.invalid';
  if (!URL.canParse(value, base)) return '/';
  const url = new URL(value, base);
  if (url.origin !== base || url.username !== '' || url.password !== '') return '/';
  // Dot segments may have uncovered a second slash: "/./..//host".
  if (url.pathname.startsWith('//')) return '/';
  // Going back to the sign-in page or into an API answers nothing a person wants to see.
  if (/^\/(sign-in|api)(\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
