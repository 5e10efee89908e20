import type { CurrentSession } from '../auth/session';
import type { Container } from '../context';

/** What one request brings to its procedures. */
export interface RequestContext {
  readonly container: Container;
  /** Checked against its row for this request; null = signed out. */
  readonly session: CurrentSession | null;
  readonly requestId: string;
}
