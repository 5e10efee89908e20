import { can } from '@/access/permissions';
import type { Rejection } from '@/model/result';
import { isCandidate } from '@/runtime/candidates';
import type { Loaded } from '@/runtime/request';

/**
 * Whether this person may claim, release and complete the task: holds it, or is one of its candidates. Decided on the very
 * rows that the commit is checked against, role and teams of this moment included. Who does not even see the task is told
 * that there is none; who only looks on, that it is not theirs. (Who holds or did it is told after this, by the runtime.)
 */
export function mayWork({ actor, task, instance }: Loaded): Rejection | null {
  if (actor.kind !== 'person' || task === null || !can(actor.role, 'work.do')) return { code: 'access/not-found' };
  const mine = task.assignee === actor.user || task.completedBy === actor.user;
  if (mine || isCandidate(task, actor)) return null;
  const looksOn = can(actor.role, 'instance.view-all') || instance?.startedBy === actor.user;
  return { code: looksOn ? 'task/not-candidate' : 'access/not-found' };
}
