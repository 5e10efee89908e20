import { arrayText } from '@/db/sql/array-text';
import type { ClosedTask, CommitParts, EnqueuedJob, OpenedTask, RaisedIncident } from '@/db/sql/commit';
import type { Effect } from '@/engine/effect';
import type { Json } from '@/model/json';
import { ownValue } from '@/model/json';
import { no, ok, type Rejection, type Result } from '@/model/result';
import type { Loaded } from './request';
import type { Version } from './version-cache';

/** Of one value, as JSON (PERFORMANCE.md 3): larger things are attachments. */
const VALUE_LIMIT = 65_536;

/** What the effects of one command write. Refused when a value is too large to be kept with the instance. */
export function consequencesOf(effects: readonly Effect[], loaded: Loaded): Result<CommitParts, Rejection> {
  const open: OpenedTask[] = [];
  const close: ClosedTask[] = [];
  const raise: RaisedIncident[] = [];
  const resolve: string[] = [];
  const enqueue: EnqueuedJob[] = [];
  const drop: string[] = [];
  const values: Record<string, Json> = {};
  for (const effect of effects) {
    switch (effect.type) {
      case 'create-task':
        open.push(opened(effect.from, loaded.version));
        break;
      case 'close-task':
        close.push(closed(effect.task, effect.as, loaded));
        break;
      case 'enqueue-job': {
        const { job: id, activity, element, connector, input, retry } = effect.from;
        enqueue.push({ id, activity, element, connector, input, retry: { ...retry } });
        break;
      }
      case 'drop-job':
        drop.push(effect.job);
        break;
      case 'set-variables':
        Object.assign(values, effect.values);
        break;
      case 'open-incident': {
        const { incident: id, activity, element, code, params } = effect.from;
        raise.push({ id, activity, element, code, params });
        break;
      }
      case 'close-incident':
        resolve.push(effect.incident);
        break;
    }
  }
  const written = writtenValues(values, loaded);
  if (!written.ok) return written;
  return ok({
    ...(open.length > 0 && { open }),
    ...(close.length > 0 && { close }),
    ...(raise.length > 0 && { raise }),
    ...(resolve.length > 0 && { resolve }),
    ...(enqueue.length > 0 && { enqueue }),
    ...(drop.length > 0 && { drop }),
    ...written.value,
  });
}

function opened(from: Extract<Effect, { type: 'create-task' }>['from'], version: Version): OpenedTask {
  const element = version.elements.get(from.element);
  if (element?.kind !== 'user-task') throw new Error(`task.created at ${from.element}, which is no user task`);
  const { people, users, teams, roles } = from.candidates;
  return {
    id: from.task,
    activity: from.activity,
    element: from.element,
    form: from.form,
    name: element.name,
    people: people.length > 0 ? arrayText(people) : null,
    users: arrayText(users),
    teams: arrayText(teams),
    roles: arrayText(roles),
    due: from.dueAt,
    priority: element.priority ?? 'normal',
  };
}

/** The task addressed is closed only as it was seen: completing must not run over a claim made in between. */
function closed(id: string, status: ClosedTask['status'], { task }: Loaded): ClosedTask {
  const addressed = task?.id === id;
  return { id, status, checked: addressed, assignee: addressed ? task.assignee : null };
}

/** Only what is new or another than before. */
function writtenValues(
  values: Readonly<Record<string, Json>>,
  { variables }: Loaded,
): Result<Pick<CommitParts, 'values' | 'changed'>, Rejection> {
  const fresh: Record<string, Json> = {};
  const changed: (readonly [string, Json])[] = [];
  for (const [key, value] of Object.entries(values)) {
    const text = JSON.stringify(value);
    if (Buffer.byteLength(text) > VALUE_LIMIT) {
      return no({ code: 'variable/too-large', params: { variable: key, limitKb: VALUE_LIMIT / 1024 } });
    }
    const before = ownValue(variables, key);
    if (before === undefined) fresh[key] = value;
    else if (JSON.stringify(before) !== text) changed.push([key, value]);
  }
  return ok({
    ...(Object.keys(fresh).length > 0 && { values: fresh }),
    ...(changed.length > 0 && { changed }),
  });
}
