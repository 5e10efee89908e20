import { randomUUID } from 'node:crypto';

export const DEMO_PASSWORD = 'docket-demo-2026';

export interface Reply {
  readonly status: number;
  /** tRPC's data, or null when it was refused. */
  readonly data: unknown;
  /** Code of the rejection, or null. */
  readonly code: string | null;
  readonly body: string;
}

/** A person who speaks HTTP with the server, without a browser: to arrange journeys and to send what no browser sends. */
export class Caller {
  constructor(
    readonly url: string,
    readonly cookie: string,
  ) {}

  query(path: string, input: unknown): Promise<Reply> {
    const query = new URLSearchParams({ input: JSON.stringify(input) });
    return this.#send(`/api/trpc/${path}?${query}`, { method: 'GET' });
  }

  mutate(path: string, input: unknown): Promise<Reply> {
    return this.#send(`/api/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
  }

  /** Any request, with this person's cookie. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie !== '') headers.set('cookie', this.cookie);
    if (!headers.has('origin')) headers.set('origin', this.url);
    return fetch(this.url + path, { redirect: 'manual', ...init, headers });
  }

  async #send(path: string, init: RequestInit): Promise<Reply> {
    const response = await this.fetch(path, init);
    const body = await response.text();
    const json = parse(body);
    return {
      status: response.status,
      data: at(json, 'result', 'data') ?? null,
      code: (at(json, 'error', 'data', 'rejection', 'code') as string | undefined) ?? null,
      body,
    };
  }
}

/** Signs in over HTTP. */
export async function signIn(url: string, login: string, password = DEMO_PASSWORD): Promise<Caller> {
  const response = await new Caller(url, '').fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password, callbackUrl: '/' }),
  });
  if (response.status !== 200) throw new Error(`${login} cannot sign in: ${response.status} ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
  return new Caller(url, cookies.join('; '));
}

export const newKey = (): string => randomUUID();

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The member of a member of ... or undefined. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found: unknown = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}
