import type { Env } from './env';
import type { Logger } from './log';

/** What the process has once: made lazily by the first request. */
export interface Container {
  readonly env: Env;
  readonly log: Logger;
  readonly db: unknown;
}
