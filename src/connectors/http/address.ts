import ipaddr from 'ipaddr.js';

/**
 * Which addresses a process may call. Definitions are written by tenants, so that every address is hostile until shown
 * public: http or https, port 80 or 443, no special range (RELIABILITY.md T18). What the operator's allow list names is
 * permitted as well: departments call systems in their own network.
 */
export interface AllowList {
  /** Host names (`*.city.cn`: every name below it) and literal addresses, with the port they are limited to (null = any). */
  readonly hosts: readonly { readonly host: string; readonly port: number | null }[];
  readonly ranges: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[];
  /** Ports of public addresses beside 80 and 443. */
  readonly ports: ReadonlySet<number>;
}

export const NOTHING_ALLOWED: AllowList = { hosts: [], ranges: [], ports: new Set() };

function isPublicPort(allow: AllowList, port: number): boolean {
  return port === 80 || port === 443 || allow.ports.has(port);
}

/**
 * Ranges that ipaddr.js calls unicast but that lead inside: Azure's platform address (metadata, DNS) and IPv4-compatible
 * IPv6. All IPv6 outside 2000::/3 is refused beside this (nothing public has been given out there).
 */
const INWARD_RANGES = ['168.63.129.16/32', '::/96', '64:ff9b::/32', '2002::/16', '2001::/23', '3ffe::/16'].map(
  (range) => ipaddr.parseCIDR(range),
);
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** Whether `address` (a literal, as `socket.remoteAddress` has it) is on the public internet. Not an address: false. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv6' && !within(parsed, GLOBAL_UNICAST)) return false;
  return !INWARD_RANGES.some((range) => within(parsed, range));
}

function within(address: ipaddr.IPv4 | ipaddr.IPv6, range: readonly [ipaddr.IPv4 | ipaddr.IPv6, number]): boolean {
  return address.kind() === range[0].kind() && address.match(range[0], range[1]);
}

/** Whether a connection to `host`:`port` may use this resolved `address`. */
export function isPermitted(allow: AllowList, host: string, port: number, address: string): boolean {
  if (isHostAllowed(allow, host, port)) return true;
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (allow.ranges.some((range) => within(parsed, range))) return true;
  return isPublicPort(allow, port) && isPublicAddress(address);
}

function isHostAllowed(allow: AllowList, host: string, port: number): boolean {
  const name = plainHost(host);
  return allow.hosts.some((entry) => isNamed(entry.host, name) && (entry.port === null || entry.port === port));
}

/** Lower case, no brackets, no final dot, IPv6 in its shortest form: one spelling for each host. */
function isNamed(entry: string, name: string): boolean {
  return entry.startsWith('*.') ? name.endsWith(entry.slice(1)) && name.length >= entry.length : entry === name;
}

function plainHost(host: string): string {
  const bare = host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  return ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : bare;
}

/**
 * Reads DOCKET_HTTP_ALLOW: entries by comma, each `host`, `host:port`, `*.host`, `[ipv6]:port`, a range in CIDR notation, or
 * `:port` (a further port of public addresses).
 * Entries that are none of these come back as `wrong`, so that the start can name them.
 */
export function parseAllowList(text: string): { readonly allow: AllowList; readonly wrong: readonly string[] } {
  const hosts: { host: string; port: number | null }[] = [];
  const ranges: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  const ports = new Set<number>();
  const wrong: string[] = [];
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    if (ipaddr.isValidCIDR(entry)) {
      ranges.push(ipaddr.parseCIDR(entry));
      continue;
    }
    const port = /^:(\d{1,5})$/.exec(entry)?.[1];
    const host = port === undefined ? parseHost(entry) : null;
    if (host) hosts.push(host);
    else if (port !== undefined && isPort(Number(port))) ports.add(Number(port));
    else wrong.push(entry);
  }
  return { allow: { hosts, ranges, ports }, wrong };
}

function parseHost(entry: string): { host: string; port: number | null } | null {
  if (ipaddr.IPv6.isValid(entry)) return { host: plainHost(entry), port: null };
  const parts = /^(\[[0-9a-f:.]+\]|[^\s/:@?#[\]]+)(?::(\d{1,5}))?$/i.exec(entry);
  if (!parts?.[1]) return null;
  const url = parseUrl(`http://${parts[1]}/`);
  if (!url || url.hostname.replace(/^\*\./, '').includes('*')) return null;
  const port = parts[2] === undefined ? null : Number(parts[2]);
  return port !== null && !isPort(port) ? null : { host: plainHost(url.hostname), port };
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535;
}

export type UrlProblem =
  | 'http/address-invalid'
  | 'http/address-scheme'
  | 'http/address-credentials'
  | 'http/address-refused';

/**
 * What is wrong with an address as far as the address alone says it; null = nothing. Names are not looked up here: the
 * connection is checked again, once the name has become an address. `{{variables}}` may stand in it: a host that holds one
 * is left to that check.
 */
export function urlProblem(text: string, allow: AllowList = NOTHING_ALLOWED): UrlProblem | null {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return 'http/address-scheme';
  const authority = /^\s*https?:[\\/]*([^\\/?#]*)/i.exec(text)?.[1] ?? text;
  const hostIsOpen = authority.includes('{{');
  const url = parseUrl(text.replace(/\{\{[^{}]*\}\}/g, 'x'));
  if (!url) return hostIsOpen ? null : 'http/address-invalid';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'http/address-scheme';
  if (url.username !== '' || url.password !== '') return 'http/address-credentials';
  return hostIsOpen || isUrlPermitted(url, allow) ? null : 'http/address-refused';
}

/** Port and literal addresses; a name on a port that only a range of the allow list could open is left to the connection. */
export function isUrlPermitted(url: URL, allow: AllowList): boolean {
  const port = portOf(url);
  const host = plainHost(url.hostname);
  if (ipaddr.isValid(host)) return isPermitted(allow, host, port, host);
  if (isHostAllowed(allow, host, port) || allow.ranges.length > 0) return true;
  if (host === 'localhost' || host.endsWith('.localhost')) return false;
  return isPublicPort(allow, port);
}

export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/** The WHATWG parser is what makes one address of 0x7f.1, 2130706433 and full-width digits. */
export function parseUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
