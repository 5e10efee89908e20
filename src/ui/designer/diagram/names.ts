import type { Role } from '@/model/role';
import type { LocalizedText } from '@/model/text';

/** Who and what can be named in assignments: shown by name, stored by key. */
export interface Names {
  readonly teams: readonly { readonly key: string; readonly name: LocalizedText }[];
  readonly people: readonly { readonly login: string; readonly name: string }[];
  readonly roles: readonly { readonly role: Role; readonly name: string }[];
}

/** For viewers, which know the definition only: keys stand for themselves. */
export const NO_NAMES: Names = { teams: [], people: [], roles: [] };
