import type { Role } from '@/model/role';
import { pending } from '../pending';

export interface Membership {
  readonly workspace: { readonly id: string; readonly slug: string };
  readonly role: Role;
  readonly teams: readonly string[];
}

export function findMembership(_db: unknown, _user: string, _slug: string): Promise<Membership | null> {
  return pending();
}
