import { headers } from 'next/headers';
import { cache } from 'react';
import { container } from '../context';
import type { CurrentSession } from './session';
import { sessionOfRequest } from './session-of-request';

export type { CurrentSession } from './session';

/** Who is signed in, for pages and route handlers; asked once per request. Null = nobody. */
export const currentSession = cache(
  async (): Promise<CurrentSession | null> => sessionOfRequest(container(), await headers()),
);
