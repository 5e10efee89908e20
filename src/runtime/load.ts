import type { LoadArguments, LoadedRow, LoadedTaskRow } from '@/db/sql/load';
import type { Load } from '@/db/sql/load-together';
import type { InstanceState } from '@/engine/state';
import { no, ok, type Rejection, type Result } from '@/model/result';
import { ROLES } from '@/model/role';
import type { Answer, CommandRequest, Loaded, LoadedActor, LoadedInstance, LoadedTask, Target } from './request';
import type { Version, VersionCache } from './version-cache';

/** What the key has led to before, or what there is to decide on. */
export type Found =
  | { readonly before: { readonly fingerprint: string; readonly answer: Answer } }
  | { readonly before: null; readonly loaded: Loaded };

const NOT_FOUND: Rejection = { code: 'access/not-found' };

/**
 * Loads in one statement (a second one the first time a version is met). `access/not-found`: no such thing in this
 * workspace, a process that has no version, or a person who is no member; one answer for all, so that nothing is told.
 */
export async function load(
  loadRow: Load,
  versions: VersionCache,
  request: Pick<CommandRequest, 'workspace' | 'actor' | 'target'>,
  key: string | null,
): Promise<Result<Found, Rejection>> {
  const { workspace, actor, target } = request;
  const person = actor.kind === 'person' ? actor.user : null;
  const row = await loadRow({ workspace, person, key, ...addressed(target) });
  if (row.answer !== null && row.fingerprint !== null) {
    // Written by commit, from an Answer.
    return ok({ before: { fingerprint: row.fingerprint, answer: row.answer as unknown as Answer } });
  }
  const loadedActor = actorOf(row, actor);
  if (row.version_id === null || loadedActor === null) return no(NOT_FOUND);
  const version = await versions.get(workspace, row.version_id);
  const tasks = (row.tasks ?? []).map((task) => taskOf(task, version));
  return ok({
    before: null,
    loaded: {
      actor: loadedActor,
      version,
      instance: instanceOf(row),
      variables: row.variables ?? {},
      task: 'task' in target ? (tasks.find((task) => task.id === target.task) ?? null) : null,
      openTasks: tasks.filter((task) => task.status === 'open'),
    },
  });
}

/** Name and form come from the definition: the version is sealed. */
function taskOf([id, activity, element, status, ...rest]: LoadedTaskRow, version: Version): LoadedTask {
  const [assignee, completedBy, users, teams, roles, who] = rest;
  const defined = version.elements.get(element);
  if (defined?.kind !== 'user-task') throw new Error(`task ${id} stands at ${element}, which is no user task`);
  const form = defined.form ?? null;
  return { id, activity, element, form, name: defined.name, status, assignee, completedBy, users, teams, roles, who };
}

function addressed(target: Target): Pick<LoadArguments, 'instance' | 'task' | 'incident' | 'process'> {
  if ('process' in target) return { process: target.process };
  if ('instance' in target) return { instance: target.instance };
  return 'task' in target ? { task: target.task } : { incident: target.incident };
}

function actorOf(row: LoadedRow, actor: CommandRequest['actor']): LoadedActor | null {
  if (actor.kind === 'machine') return { kind: 'machine' };
  const role = ROLES.find((one) => one === row.actor?.role);
  if (row.actor === null || role === undefined) return null;
  const { name, login, teams } = row.actor;
  return { kind: 'person', user: actor.user, login, name, role, teams };
}

function instanceOf(row: LoadedRow): LoadedInstance | null {
  const { instance_id: id, status, version, state, title, started_at: startedAt } = row;
  if (id === null || status === null || version === null || title === null || startedAt === null) return null;
  // Written by commit, from an InstanceState.
  const known = state as unknown as InstanceState;
  return {
    id,
    status,
    version,
    state: known,
    title,
    businessKey: row.business_key,
    startedBy: row.started_by,
    startedAt,
  };
}
