/**
 * The origin people see: AUTH_URL when set, whatever the request says; else plain HTTP at the host they typed. Forwarding
 * headers are never asked: behind a proxy that ends TLS, AUTH_URL is what says so.
 */
export function publicOrigin(headers: Headers, authUrl: string | null): string {
  if (authUrl !== null) return authUrl;
  const host = headers.get('host') ?? '';
  const plain = /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(host);
  return `http://${plain ? host.toLowerCase() : 'localhost'}`;
}
