import type { CommitParts } from '@/db/sql/commit';
import type { Effect } from '@/engine/effect';
import type { InstanceState } from '@/engine/state';
import type { Answer, AnsweredTask, LoadedTask } from './request';
import type { Version } from './version-cache';

/** What the caller is told: where the instance stands now. */
export function answerOf(
  instance: string,
  state: InstanceState,
  commands: number,
  before: readonly LoadedTask[],
  parts: CommitParts,
  effects: readonly Effect[],
  version: Version,
): Answer {
  if (state.status === 'absent') throw new Error(`instance ${instance} has an answer and does not exist`);
  const closed = new Set(parts.close?.map((task) => task.id));
  const stayed: AnsweredTask[] = before
    .filter((task) => !closed.has(task.id))
    .map(({ id, element, name, form, assignee, users, teams, roles }) => {
      return { id, element, name, form, assignee, candidates: { users, people: [], teams, roles } };
    });
  const opened = effects.flatMap((effect): AnsweredTask[] => {
    if (effect.type !== 'create-task') return [];
    const { task: id, element, form, candidates } = effect.from;
    const name = version.elements.get(element)?.name ?? { zh: element, en: element };
    return [{ id, element, name, form, assignee: null, candidates }];
  });
  return {
    instance,
    status: state.status,
    version: commands,
    openTasks: [...stayed, ...opened],
    incidents: Object.entries(state.incidents).map(([id, { activity, code }]) => {
      return { id, code, element: state.activities[activity]?.element ?? '' };
    }),
  };
}
