import type { LoadedPerson, LoadedTask } from './request';

/** Whether this member may claim and complete the task: named, or in a team or role that is. */
export function isCandidate(
  task: Pick<LoadedTask, 'users' | 'teams' | 'roles'>,
  person: Pick<LoadedPerson, 'user' | 'teams' | 'role'>,
): boolean {
  return (
    task.users.includes(person.user) ||
    task.roles.includes(person.role) ||
    task.teams.some((team) => person.teams.includes(team))
  );
}
