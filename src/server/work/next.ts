import { inWorkspace } from '@/db/in-workspace';
import { ROLES, type Role } from '@/model/role';
import type { LocalizedText } from '@/model/text';
import type { Answer, AnsweredTask } from '@/runtime/request';
import type { Container } from '../context';
import { teamsOf, type Viewer } from '../takes-part';
import type { Next } from '../views';

const ROLE_NAMES: Readonly<Record<Role, LocalizedText>> = {
  owner: { zh: '所有者', en: 'Owners' },
  admin: { zh: '管理员', en: 'Administrators' },
  designer: { zh: '流程设计员', en: 'Designers' },
  operator: { zh: '运行操作员', en: 'Operators' },
  member: { zh: '成员', en: 'Members' },
  auditor: { zh: '审计员', en: 'Auditors' },
};

/** Who there is, as far as open tasks name them. */
interface Names {
  readonly mine: readonly string[];
  readonly teams: ReadonlyMap<string, LocalizedText>;
  /** By id and by login. */
  readonly people: ReadonlyMap<string, string>;
}

/** What comes after a command, said to the person who gave it: their own next task, or whom it now waits for. */
export async function nextOf(container: Container, viewer: Viewer, login: string, answer: Answer): Promise<Next> {
  if (answer.status !== 'active') return { kind: 'ended' };
  if (answer.openTasks.length === 0)
    return answer.incidents.length > 0 ? { kind: 'incident' } : { kind: 'waiting', steps: [] };
  const names = await namesFor(container, viewer, answer.openTasks);
  const own =
    answer.openTasks.find((task) => task.assignee === viewer.user) ??
    answer.openTasks.find((task) => task.assignee === null && isMine(task, viewer, login, names));
  if (own) return { kind: 'your-task', task: own.id };
  return { kind: 'waiting', steps: answer.openTasks.map((task) => ({ name: task.name, who: whoOf(task, names) })) };
}

function isMine({ candidates }: AnsweredTask, viewer: Viewer, login: string, { mine }: Names): boolean {
  return (
    candidates.users.includes(viewer.user) ||
    candidates.people.includes(login) ||
    candidates.roles.includes(viewer.role) ||
    candidates.teams.some((team) => mine.includes(team))
  );
}

function whoOf({ assignee, candidates }: AnsweredTask, { teams, people }: Names): readonly LocalizedText[] {
  const person = (of: string): readonly LocalizedText[] => {
    const name = people.get(of);
    return name === undefined ? [] : [{ zh: name, en: name }];
  };
  if (assignee !== null) return person(assignee);
  return [
    ...candidates.teams.map((team) => teams.get(team) ?? { zh: team, en: team }),
    ...ROLES.filter((role) => candidates.roles.includes(role)).map((role) => ROLE_NAMES[role]),
    ...[...candidates.users, ...candidates.people].flatMap(person),
  ];
}

async function namesFor({ db }: Container, viewer: Viewer, tasks: readonly AnsweredTask[]): Promise<Names> {
  const { workspace } = viewer;
  const teams = tasks.flatMap((task) => task.candidates.teams);
  const ids = tasks.flatMap((task) => [...task.candidates.users, ...(task.assignee === null ? [] : [task.assignee])]);
  const logins = tasks.flatMap((task) => task.candidates.people);
  return inWorkspace(db, { workspace }, async ({ sql }) => {
    const mine = await sql<{ key: string }[]>`${teamsOf(sql, viewer)}`;
    const named = await sql<{ key: string; name: LocalizedText }[]>`
      select key, name from team where workspace_id = ${workspace} and key = any(${teams}::text[])`;
    const people = await sql<{ id: string; login: string; name: string }[]>`
      select u.id, u.login, u.name from membership m join "user" u on u.id = m.user_id
      where m.workspace_id = ${workspace} and (u.id = any(${ids}::uuid[]) or u.login = any(${logins}::text[]))`;
    return {
      mine: mine.map(({ key }) => key),
      teams: new Map(named.map(({ key, name }) => [key, name])),
      people: new Map(people.flatMap(({ id, login, name }) => [[id, name] as const, [login, name] as const])),
    };
  });
}
