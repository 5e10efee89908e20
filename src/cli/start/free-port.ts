import type { Server } from 'node:http';
import { Trouble } from '../say';

const TRIES = 50;

/**
 * Listens on `wanted`, or on the next port that is free. Port 0 lets the system choose. Listening is the test: asking
 * first and listening later would leave a gap for another program.
 */
export async function listenOnFreePort(server: Server, host: string, wanted: number): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + TRIES, 65_535); port += 1) {
    const outcome = await tryToListen(server, host, port);
    if (outcome === 'listening') return portOf(server);
    if (wanted === 0) break;
  }
  throw new Trouble(`No free port between ${wanted} and ${wanted + TRIES}. Set PORT to one that is free.`);
}

function tryToListen(server: Server, host: string, port: number): Promise<'listening' | 'taken'> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve('taken');
      else if (error.code === 'EACCES')
        reject(new Trouble(`This user may not listen on port ${port}. Set PORT to 1024 or above.`));
      else if (error.code === 'EADDRNOTAVAIL')
        reject(new Trouble(`HOST=${host} is not an address of this machine. Use 0.0.0.0 for all of them.`));
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve('listening');
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen({ port, host });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address with a port');
  return address.port;
}
