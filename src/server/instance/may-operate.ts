import { can } from '@/access/permissions';
import type { Rejection } from '@/model/result';
import type { Loaded } from '@/runtime/request';

/** Whether this person may repair and end instances, by the role they have at this moment. */
export function mayOperate({ actor }: Loaded): Rejection | null {
  return actor.kind === 'person' && can(actor.role, 'instance.operate') ? null : { code: 'access/not-found' };
}
