import { type NextRequest, NextResponse } from 'next/server';

/**
 * Comfort and a second wall, never authorisation: pages and procedures check the session themselves and stay safe when
 * this file is removed.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = policyOf(nonce, process.env.NODE_ENV !== 'production');
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  // So that the sign-in page can lead back here; checked again before it is used.
  headers.set('x-docket-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (process.env.AUTH_URL?.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=31536000');
    response.headers.set('cross-origin-opener-policy', 'same-origin');
  }
  return response;
}

function policyOf(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    // Hot reload evaluates; production never does.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // React writes style attributes (positions on the canvas) into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  // Pages only. Uploads must not pass here: Next keeps no more than 10 MB of a body that does.
  matcher: ['/((?!api/|_next/|schema/|favicon|.*\\.(?:png|svg|ico|webmanifest|txt|json)$).*)'],
};
