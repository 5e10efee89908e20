import ipaddr from 'ipaddr.js';

/**
 * The address a request came from. The start program strips forwarding headers of strangers and writes the socket's
 * address; behind a trusted proxy the last entry is the one that proxy saw, all before it can be invented.
 */
export function clientAddress(headers: Headers): string | null {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (!last || !ipaddr.isValid(last)) return null;
  return ipaddr.process(last).toString();
}

/** What tries are counted by: an IPv6 network of /64 is one household or office, like one IPv4 address. */
export function addressForCounting(address: string | null): string {
  if (address === null || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}
