import type { Rejection } from '@/model/result';
import type { Loaded } from './request';

/**
 * Why the task addressed cannot be worked on now, in the words the person needs next: who did it, who holds it; null = it
 * can. Says nothing about whether the person may: that has been asked before.
 */
export function taskProblem({ task, actor, instance }: Loaded): Rejection | null {
  if (task === null) return null;
  const me = actor.kind === 'person' ? actor.user : null;
  const who = task.who ?? '';
  if (task.status === 'completed') {
    return task.completedBy === me
      ? { code: 'task/already-completed' }
      : { code: 'task/completed-by-another', params: { who } };
  }
  if (instance !== null && instance.status !== 'active') return { code: 'instance/ended' };
  if (task.status === 'cancelled') return { code: 'task/cancelled' };
  if (task.assignee !== null && task.assignee !== me) return { code: 'task/claimed-by-another', params: { who } };
  return null;
}
