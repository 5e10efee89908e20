import { container } from '../context';

/**
 * Logs what failed while a page was made. The digest is the word that the error page shows, so that a person can name it
 * and an administrator can find it. Neither address nor headers: they may hold personal data.
 */
export function logPageError(error: unknown, where: { readonly routePath: string; readonly routeType: string }): void {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : null;
  const { log } = container();
  log.error({ err: error, digest, page: where.routePath, kind: where.routeType }, 'page failed');
}
