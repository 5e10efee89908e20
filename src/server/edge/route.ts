import { type Container, container } from '../context';
import { withLogFields } from '../log';
import { newId } from '../new-id';
import { refusal } from './answer';

/** What a route handler gets: the process's container and the request with its id. */
export interface Call {
  readonly container: Container;
  readonly request: Request;
  readonly requestId: string;
}

/**
 * Wraps a route handler: a request id (ours; one sent along is not believed), a log line with what it took, and an answer
 * without inner detail when it fails.
 */
export function route<Rest extends readonly unknown[]>(
  name: string,
  handle: (call: Call, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return (request, ...rest) => handleRoute(container(), name, request, (call) => handle(call, ...rest));
}

/** The same with a given container, for tests. */
export async function handleRoute(
  container: Container,
  name: string,
  request: Request,
  handle: (call: Call) => Promise<Response>,
): Promise<Response> {
  const requestId = newId();
  return withLogFields({ request: requestId }, async () => {
    const from = performance.now();
    const response = await handle({ container, request, requestId }).catch((error: unknown) => {
      container.log.error({ err: error, route: name }, 'request failed');
      return refusal({ code: 'server/defect' }, requestId);
    });
    const ms = Math.round(performance.now() - from);
    container.log[response.status >= 500 ? 'warn' : 'debug']({ route: name, status: response.status, ms }, 'request');
    response.headers.set('x-request-id', requestId);
    return response;
  });
}
