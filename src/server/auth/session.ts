import type { Locale } from '@/model/text';
import type { Theme } from '../views';

/** A session that was checked against its row in this very request. */
export interface CurrentSession {
  readonly sessionId: string;
  readonly user: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly locale: Locale | null;
    readonly theme: Theme;
  };
}
