import type { Instrumentation } from 'next';

/** Next calls this with every error that escapes from a page, a layout or a route. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { logPageError } = await import('./server/edge/page-error');
  logPageError(error, context);
};
