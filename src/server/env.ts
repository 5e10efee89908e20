import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { no, ok, type Result } from '@/model/result';

/**
 * Everything Docket reads from its environment, checked. A wrong variable stops the start with the whole list of what
 * is wrong and how to mend it: nothing is guessed, and nothing fails an hour later.
 */
export interface Env {
  readonly port: number;
  readonly host: string;
  /** Owner's connection: migrations and the job queue. Null = the embedded server. */
  readonly databaseUrl: string | null;
  /** The application's own connection; null = derived from the owner's and AUTH_SECRET. */
  readonly databaseAppUrl: string | null;
  /** A connection without a pooler in between (LISTEN, advisory locks); null = databaseUrl. */
  readonly databaseDirectUrl: string | null;
  /** Absolute path of the folder for the embedded server, the secret and locks. */
  readonly dataDir: string;
  readonly worker: boolean;
  /** Null = made and kept under the data folder by the start program. */
  readonly authSecret: string | null;
  /** The address people use, as an origin (`https://docket.example.org`); null = whatever host they typed, on plain HTTP. */
  readonly authUrl: string | null;
  readonly oidc: OidcEnv | null;
  /** Whether X-Forwarded-For of the machine in front is believed. */
  readonly trustProxy: boolean;
  /** Hosts, addresses and networks that service tasks may reach although they are private. */
  readonly httpAllow: readonly string[];
  readonly logLevel: LogLevel;
}

export interface OidcEnv {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface EnvProblem {
  readonly variable: string;
  /** What is wrong; never repeats a secret's value. */
  readonly problem: string;
  readonly mend: string;
}

type Vars = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment. Pure: the caller hands in `process.env` and the working folder. */
export function readEnv(vars: Vars, cwd = '.'): Result<Env, readonly EnvProblem[]> {
  const problems: EnvProblem[] = [];
  const wrong = (variable: string, problem: string, mend: string): null => {
    problems.push({ variable, problem, mend });
    return null;
  };
  // An empty variable means "not set": that is how compose files and shells write it.
  const given = (name: string): string | null => vars[name]?.trim() || null;

  const env: Env = {
    port: port(given('PORT'), wrong),
    host: host(given('HOST'), wrong),
    databaseUrl: databaseUrl('DATABASE_URL', given, wrong),
    databaseAppUrl: databaseUrl('DATABASE_APP_URL', given, wrong),
    databaseDirectUrl: databaseUrl('DATABASE_DIRECT_URL', given, wrong),
    dataDir: resolve(cwd, given('DOCKET_DATA') ?? '.docket'),
    worker: onOff('DOCKET_WORKER', given('DOCKET_WORKER'), true, wrong),
    authSecret: secret(given('AUTH_SECRET'), wrong),
    authUrl: origin(given('AUTH_URL'), wrong),
    oidc: oidc(given, wrong),
    trustProxy: onOff('DOCKET_TRUST_PROXY', given('DOCKET_TRUST_PROXY'), false, wrong),
    httpAllow: httpAllow(given('DOCKET_HTTP_ALLOW'), wrong),
    logLevel: logLevel(given('LOG_LEVEL'), wrong),
  };
  for (const name of ['DATABASE_APP_URL', 'DATABASE_DIRECT_URL']) {
    if (given(name) && !given('DATABASE_URL')) {
      wrong(
        name,
        'is set, but DATABASE_URL is not',
        `Set DATABASE_URL too, or remove ${name} to use the embedded server.`,
      );
    }
  }
  return problems.length > 0 ? no(problems) : ok(env);
}

/** The list as it is printed when the start stops. */
export function envProblemsInWords(problems: readonly EnvProblem[]): string {
  const lines = problems.map((one) => `  ${one.variable} ${one.problem}.\n    ${one.mend}`);
  return `The environment is not right:\n${lines.join('\n')}`;
}

type Wrong = (variable: string, problem: string, mend: string) => null;
type Given = (name: string) => string | null;

function port(value: string | null, wrong: Wrong): number {
  if (value === null) return 3000;
  const number = Number(value);
  if (/^\d{1,5}$/.test(value) && number >= 1 && number <= 65535) return number;
  wrong('PORT', `is "${value}", which is no port`, 'Use a whole number from 1 to 65535, for example PORT=3000.');
  return 3000;
}

function host(value: string | null, wrong: Wrong): string {
  if (value === null) return '0.0.0.0';
  if (isIP(value) || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(value)) return value;
  wrong(
    'HOST',
    `is "${value}", which is no address or host name`,
    'Use 0.0.0.0 (everybody), 127.0.0.1 (this machine) or a host name.',
  );
  return '0.0.0.0';
}

function databaseUrl(name: string, given: Given, wrong: Wrong): string | null {
  const value = given(name);
  if (value === null) return null;
  const mend = `Use the form ${name}=postgres://user:password@host:5432/database.`;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return wrong(
      name,
      'cannot be read as an address',
      `${mend} Special characters in the password must be percent-encoded.`,
    );
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    return wrong(name, `begins with "${url.protocol}//"`, mend);
  }
  if (url.pathname.length < 2) return wrong(name, 'names no database', mend);
  if (url.username === '') return wrong(name, 'names no user', mend);
  return value;
}

function onOff(name: string, value: string | null, otherwise: boolean, wrong: Wrong): boolean {
  if (value === null) return otherwise;
  if (['on', 'true', '1', 'yes'].includes(value.toLowerCase())) return true;
  if (['off', 'false', '0', 'no'].includes(value.toLowerCase())) return false;
  wrong(name, `is "${value}"`, `Use ${name}=on or ${name}=off.`);
  return otherwise;
}

function secret(value: string | null, wrong: Wrong): string | null {
  if (value === null) return null;
  const mend =
    'Make one with: openssl rand -base64 33. Or remove AUTH_SECRET: one is made and kept in the data folder.';
  if (value.length < 32) return wrong('AUTH_SECRET', `has ${value.length} characters, which is too short`, mend);
  if (new Set(value).size < 8) return wrong('AUTH_SECRET', 'can be guessed: it repeats a few characters', mend);
  return value;
}

function origin(value: string | null, wrong: Wrong): string | null {
  if (value === null) return null;
  const mend = 'Use the address people type, without a path: AUTH_URL=https://docket.example.org.';
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return wrong('AUTH_URL', `is "${value}", which is no http or https address`, mend);
  }
  if (url.username || url.password || url.search || url.hash || url.pathname !== '/') {
    return wrong('AUTH_URL', 'has more than scheme, host and port', mend);
  }
  return url.origin;
}

function oidc(given: Given, wrong: Wrong): OidcEnv | null {
  const names = ['AUTH_OIDC_ISSUER', 'AUTH_OIDC_ID', 'AUTH_OIDC_SECRET'] as const;
  const [issuer, clientId, clientSecret] = names.map(given);
  if (!issuer && !clientId && !clientSecret) return null;
  for (const name of names) {
    if (!given(name)) wrong(name, 'is missing', `Single sign-on needs all of ${names.join(', ')}; or remove them all.`);
  }
  if (!issuer || !clientId || !clientSecret) return null;
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const loopback = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback))) {
    return wrong(
      'AUTH_OIDC_ISSUER',
      `is "${issuer}", which is no https address`,
      'Use the issuer as its /.well-known/openid-configuration states it.',
    );
  }
  return { issuer, clientId, clientSecret, name: given('AUTH_OIDC_NAME') ?? url.hostname };
}

/**
 * `host`, `host:port`, `*.host` (every name below it), an address, a network in CIDR form, or `:port` (of public
 * addresses); separated by commas or white space. What they open: connectors/http/address.ts.
 */
function httpAllow(value: string | null, wrong: Wrong): readonly string[] {
  if (value === null) return [];
  const entries = value.split(/[\s,]+/).filter((entry) => entry !== '');
  for (const entry of entries) {
    if (isAllowEntry(entry)) continue;
    wrong(
      'DOCKET_HTTP_ALLOW',
      `has the entry "${entry}", which is no host, address or network`,
      'Separate entries by commas, for example DOCKET_HTTP_ALLOW=gis.city.internal,10.20.0.0/16,192.168.1.5:8080.',
    );
  }
  return entries;
}

function isAllowEntry(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  if (bits !== undefined) {
    const version = isIP(address);
    return more.length === 0 && version !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
  }
  if (isIP(entry)) return true;
  const port = /:(\d{1,5})$/.exec(entry)?.[1];
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65535)) return false;
  if (entry === `:${port}`) return true;
  return (
    /^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i.test(entry) || /^\[[0-9a-f:.]+\](:\d{1,5})?$/i.test(entry)
  );
}

function logLevel(value: string | null, wrong: Wrong): LogLevel {
  if (value === null) return 'info';
  const known = LOG_LEVELS.find((level) => level === value.toLowerCase());
  if (known) return known;
  wrong('LOG_LEVEL', `is "${value}"`, `Use one of ${LOG_LEVELS.join(', ')}.`);
  return 'info';
}
