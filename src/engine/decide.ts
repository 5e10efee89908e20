import type { ElementBase } from '@/model/element';
import { own } from '@/model/json';
import { no, ok, type Rejection, type Result } from '@/model/result';
import type { Command } from './command';
import type { Env } from './env';
import type { Event } from './event';
import type { Graph } from './graph';
import { Run } from './run';
import type { InstanceState } from './state';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
/** Null = done, the run has the events; else the command may not happen and what the run holds is thrown away. */
type Carry<T extends Command['type']> = <E extends ElementBase>(
  run: Run<E>,
  command: CommandOf<T>,
  graph: Graph<E>,
  env: Env,
) => Rejection | null;

const COMMANDS: { readonly [T in Command['type']]: Carry<T> } = {
  start(run, { values, element }, graph, env) {
    if (run.state.status !== 'absent') return { code: 'instance/already-started' };
    const entry = element ?? graph.starts[0];
    if (entry === undefined) return { code: 'instance/no-start' };
    if (!graph.starts.includes(entry)) return { code: 'instance/not-a-start', params: { element: entry } };
    const { actor } = env;
    const starter = actor.kind === 'person' ? { user: actor.user, teams: [...actor.teams] } : { user: null, teams: [] };
    run.emit({ type: 'instance.started', element: entry, starter });
    run.setVariables(values, entry);
    run.send(entry, null);
    return null;
  },

  'complete-task'(run, { task, values }) {
    const wait = own(run.state.waits, task);
    if (wait?.for !== 'task') return { code: 'task/not-open' };
    const { activity } = wait;
    run.emit({ type: 'task.completed', task, activity, element: elementOf(run.state, activity) });
    run.resume(activity, { to: 'task', values });
    return null;
  },

  'complete-job'(run, { job, values }) {
    const wait = own(run.state.waits, job);
    if (wait?.for !== 'job') return { code: 'job/not-open' };
    const { activity } = wait;
    run.emit({ type: 'job.completed', job, activity, element: elementOf(run.state, activity) });
    run.resume(activity, { to: 'job', values });
    return null;
  },

  'fail-job'(run, { job, error, final }) {
    const wait = own(run.state.waits, job);
    if (wait?.for !== 'job') return { code: 'job/not-open' };
    const { activity } = wait;
    run.emit({ type: 'job.failed', job, activity, element: elementOf(run.state, activity), error, final });
    if (final) run.raise(activity, 'job/failed', { error: error.code, message: error.message.slice(0, 300) }, 'enter');
    return null;
  },

  'retry-incident'(run, { incident, values }) {
    const open = own(run.state.incidents, incident);
    if (!open) return { code: 'incident/not-open' };
    const { activity, stage } = open;
    const element = elementOf(run.state, activity);
    run.setVariables(values, element);
    run.emit({ type: 'incident.resolved', incident, activity, element });
    run.retry(activity, stage);
    return null;
  },

  cancel(run, { reason }) {
    for (const [id, wait] of Object.entries(run.state.waits)) {
      const place = { activity: wait.activity, element: elementOf(run.state, wait.activity) };
      if (wait.for === 'task') run.emit({ type: 'task.cancelled', task: id, ...place });
      else run.emit({ type: 'job.cancelled', job: id, ...place });
    }
    for (const [incident, { activity }] of Object.entries(run.state.incidents))
      run.emit({ type: 'incident.resolved', incident, activity, element: elementOf(run.state, activity) });
    for (const [activity, { element }] of Object.entries(run.state.activities))
      run.emit({ type: 'activity.cancelled', activity, element });
    run.emit({ type: 'instance.cancelled', reason });
    return null;
  },
};

/**
 * What happens when `command` is asked of an instance in `state`: the events, or why it may not happen. Pure: the same
 * four arguments give the same answer (`env.nextId` included).
 *
 * Rejections: `instance/already-started`, `instance/no-start`, `instance/not-a-start` (start); `instance/not-active` (all
 * others, on an instance that has ended or has not begun); `task/not-open`, `job/not-open`, `incident/not-open` (the thing
 * addressed is done, cancelled or never was). A command given twice is therefore refused the second time; a failed try
 * that is not the last only adds to the history, and the shell's idempotency key keeps it single.
 */
export function decide<E extends ElementBase>(
  graph: Graph<E>,
  state: InstanceState,
  command: Command,
  env: Env,
): Result<readonly Event[], Rejection> {
  if (command.type !== 'start' && state.status !== 'active')
    return no({ code: 'instance/not-active', params: { status: state.status } });
  const run = new Run(graph, state, env);
  // COMMANDS pairs each type with its own function; a computed key loses the pairing, hence the widening.
  const carryOut = COMMANDS[command.type] as Carry<Command['type']>;
  const rejection = carryOut(run, command, graph, env);
  if (rejection) return no(rejection);
  run.settle();
  return ok(run.events);
}

function elementOf(state: InstanceState, activity: string): string {
  const found = own(state.activities, activity);
  if (!found) throw new Error(`a wait or incident points to activity ${activity}, which does not live`);
  return found.element;
}
