import type { Role } from '@/model/role';
import type { Locale } from '@/model/text';
import type { Element } from './schemas';

/** What a meaning needs from outside the element: names for the keys it holds. Unknown keys are shown as they are. */
export interface MeaningContext {
  readonly locale: Locale;
  readonly form: (id: string) => { readonly name: string; readonly fields: number } | undefined;
  readonly team: (key: string) => string;
  readonly person: (login: string) => string;
  readonly role: (role: Role) => string;
  readonly variable: (key: string) => string;
}

/** What an element is about, in short parts ("Road crew", "2 days"), shown as one line under its name. */
export type Meaning<E extends Element> = (element: E, context: MeaningContext) => readonly string[];
