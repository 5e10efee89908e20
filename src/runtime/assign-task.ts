import { assignTask } from '@/db/sql/assign-task';
import { no, ok, type Rejection, type Result } from '@/model/result';
import type { Ground } from './execute';
import { load } from './load';
import type { CommandRequest, Decision, Loaded } from './request';
import { taskProblem } from './task-rules';
import { backOff, isTransient } from './transient';

export interface AssignRequest extends Pick<CommandRequest, 'workspace' | 'request'> {
  readonly user: string;
  readonly task: string;
  readonly permit: Decision['permit'];
}
export interface Assigned {
  readonly instance: string;
  readonly task: string;
  readonly assignee: string | null;
}

/** Who is to hold the task, decided on what was loaded. */
type Wish = (loaded: Loaded & { readonly task: NonNullable<Loaded['task']> }) => Result<string | null, Rejection>;

const ATTEMPTS = 10;

/**
 * Claim: the task is mine, unless somebody was first (`task/claimed-by-another`, with who). Mine already: nothing to do.
 * Two who click at once are parted by the row itself.
 */
export function claimTask(ground: Ground, request: AssignRequest): Promise<Result<Assigned, Rejection>> {
  return assign(ground, request, 'task.claim', (loaded) => {
    const problem = taskProblem(loaded);
    return problem ? no(problem) : ok(request.user);
  });
}

/** Release: everybody who may do it can claim it again. Only who holds it may let it go (`task/not-claimed`). */
export function releaseTask(ground: Ground, request: AssignRequest): Promise<Result<Assigned, Rejection>> {
  return assign(ground, request, 'task.release', (loaded) => {
    const problem = taskProblem(loaded);
    if (problem) return no(problem);
    return loaded.task.assignee === null ? no({ code: 'task/not-claimed' }) : ok(null);
  });
}

/** Assign: an operator gives the task to `assignee`, whoever holds it. Permission is the caller's affair. */
export function giveTask(
  ground: Ground,
  request: AssignRequest & { readonly assignee: string | null },
): Promise<Result<Assigned, Rejection>> {
  return assign(ground, request, 'task.assign', (loaded) => {
    const problem = taskProblem(loaded);
    return problem && problem.code !== 'task/claimed-by-another' ? no(problem) : ok(request.assignee);
  });
}

async function assign(
  ground: Ground,
  { workspace, user, task, permit, request }: AssignRequest,
  action: string,
  wish: Wish,
): Promise<Result<Assigned, Rejection>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const actor = { kind: 'person' as const, user };
      const found = await load(ground.loadRow, ground.versions, { workspace, actor, target: { task } }, null);
      if (!found.ok) return found;
      if (found.value.before) throw new Error('a command without a key has an answer');
      const { loaded } = found.value;
      const { task: row, instance } = loaded;
      if (row === null || instance === null) return no({ code: 'access/not-found' });
      const refused = permit(loaded);
      if (refused) return no(refused);
      const wished = wish({ ...loaded, task: row });
      if (!wished.ok) return wished;
      const answer = { instance: instance.id, task, assignee: wished.value };
      if (row.assignee === wished.value) return ok(answer);
      const done = await assignTask(ground.db.sql, {
        workspace,
        task,
        seen: row.assignee,
        assignee: wished.value,
        at: new Date(ground.clock()),
        person: user,
        action,
        audit: ground.nextId(),
        request: request ?? null,
      });
      if (!done) continue;
      ground.announce(workspace, instance.id, [task]);
      return ok(answer);
    } catch (error) {
      if (!isTransient(error) || attempt === ATTEMPTS) throw error;
      await backOff(attempt, 20, 500);
    }
  }
  return no({ code: 'command/conflict' });
}
