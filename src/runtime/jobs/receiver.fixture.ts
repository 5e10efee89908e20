import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Received {
  readonly key: string;
  readonly body: string;
}
export type Respond = (request: IncomingMessage, response: ServerResponse, calls: number) => void;

/** The outside service of the tests: keeps what it was sent, and answers as it is told to. */
export async function createReceiver() {
  const received: Received[] = [];
  let respond: Respond = (_request, response) => response.end('ok');
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ key: String(request.headers['idempotency-key']), body: Buffer.concat(chunks).toString() });
    respond(request, response, received.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return {
    received,
    url: `http://127.0.0.1:${address.port}/`,
    host: `127.0.0.1:${address.port}`,
    answers(how: Respond) {
      received.length = 0;
      respond = how;
    },
    async end() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof createReceiver>>;
