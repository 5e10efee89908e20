import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { type AllowList, isPermitted } from './address';

/** The connection would lead where processes may not go. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED';
  constructor(host: string) {
    super(`${host} is not a public address`);
  }
}

type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: Error | null, found: LookupAddress[]) => void,
) => void;

export interface GuardOptions {
  readonly allow: AllowList;
  readonly connectTimeoutMs?: number;
  /** Replaced in tests; the system's resolver otherwise. */
  readonly resolve?: Resolve;
}

/**
 * An undici agent that connects to permitted addresses only. Three looks, each for what the others cannot see: the literal
 * (undici looks no literal up), the answer of the resolver (so that not even a connection is opened inward), and
 * `socket.remoteAddress` before the first byte, TLS greeting included, which nothing that comes before can fake.
 * Takes no proxy from the environment (undici's plain Agent reads none).
 */
export function createGuardedAgent({ allow, connectTimeoutMs = 3000, resolve = systemLookup }: GuardOptions): Agent {
  return new Agent({
    connections: 16,
    keepAliveTimeout: 4000,
    maxResponseSize: -1,
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
    connect: (target, done) => {
      const host = target.hostname;
      const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
      if (ipaddr.isValid(host) && !isPermitted(allow, host, port, host)) {
        done(new AddressRefused(host), null);
        return;
      }
      const connect = buildConnector({
        timeout: connectTimeoutMs,
        lookup: lookupPermitted(resolve, (address) => isPermitted(allow, host, port, address)),
      });
      connect({ ...target, port: String(port), protocol: 'http:' }, (...opened) => {
        const [error, socket] = opened;
        if (error) return done(error, null);
        if (!isPermitted(allow, host, port, socket.remoteAddress ?? '')) {
          socket.destroy();
          return done(new AddressRefused(host), null);
        }
        if (target.protocol !== 'https:') return done(null, socket);
        connect({ ...target, httpSocket: socket }, done);
      });
    },
  });
}

function lookupPermitted(resolve: Resolve, permitted: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const usable = found.filter((entry) => permitted(entry.address));
      const first = usable[0];
      if (!first) return done(new AddressRefused(host), '', 0);
      if (options.all) done(null, usable);
      else done(null, first.address, first.family);
    });
  };
}
