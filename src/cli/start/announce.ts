import { networkInterfaces } from 'node:os';
import { say } from '../say';

/** Addresses a browser can open: the loopback name first, then (when listening everywhere) this machine's own. */
export function addresses(host: string, port: number): readonly string[] {
  const url = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  if (host !== '0.0.0.0' && host !== '::') return [url(host)];
  const own = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => url(address.address));
  return [url('localhost'), ...own];
}

export function announce(options: {
  readonly host: string;
  readonly port: number;
  readonly wantedPort: number;
  readonly dev: boolean;
  readonly demo: readonly string[];
}): void {
  const [first, ...others] = addresses(options.host, options.port);
  say();
  if (options.port !== options.wantedPort && options.wantedPort !== 0) {
    say(`  Port ${options.wantedPort} is taken, so this is on port ${options.port}.`);
  }
  say(`  Docket ${options.dev ? '(development) ' : ''}is ready:  ${first ?? ''}`);
  for (const other of others) say(`                      also  ${other}`);
  for (const line of options.demo) say(`  ${line}`);
  say();
  say('  Ctrl-C stops everything.');
  say();
}
