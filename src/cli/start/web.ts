import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import next from 'next';
import { closeServing, endStreams } from '@/server/context';
import { PROJECT_DIR } from './data-folder';
import { listenOnFreePort } from './free-port';

export interface Web {
  readonly port: number;
  /** Takes no new request, lets the running ones end for a moment, then closes every connection (live updates too). */
  stop(): Promise<void>;
}

const GRACE_MS = 1_500;

/** Serves the pages and procedures in this process. */
export async function serve(options: {
  readonly dev: boolean;
  readonly host: string;
  readonly port: number;
  readonly trustProxy: boolean;
}): Promise<Web> {
  const server = createServer();
  // Listening first: a taken port is known before the pages are loaded. Requests wait until `ready`.
  const port = await listenOnFreePort(server, options.host, options.port);
  const app = next({
    dev: options.dev,
    dir: PROJECT_DIR,
    hostname: 'localhost',
    port,
    // Only the developer's hot reload needs WebSockets; in production Next's listener goes to a server that never listens.
    httpServer: options.dev ? server : createServer(),
  });
  const ready = app.prepare().then(() => app.getRequestHandler());
  ready.catch(() => undefined);
  server.on('request', (request, response) => {
    if (!isReadable(request.url ?? '/')) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end('Bad request');
      return;
    }
    if (!options.trustProxy) forgetForwarding(request);
    ready
      .then((handle) => handle(request, response))
      .catch(() => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end('Internal error');
      });
  });
  if (!options.dev) server.on('upgrade', (_request, socket: Socket) => socket.destroy());
  try {
    await ready;
  } catch (error) {
    await close(server);
    throw error;
  }
  return {
    port,
    async stop() {
      endStreams();
      await close(server);
      await app.close();
      await closeServing();
    },
  };
}

/** An address with a broken escape (`%`, `%zz`) names nothing; Next would call it a failure of its own. */
function isReadable(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

/** Headers only a proxy may set: without one they come from whoever asks, and would forge addresses. */
function forgetForwarding(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-')) delete request.headers[name];
  }
  const address = request.socket.remoteAddress;
  if (address !== undefined) request.headers['x-forwarded-for'] = address;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(force);
}
