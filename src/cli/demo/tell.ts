import { v7 as uuidv7 } from 'uuid';
import { createConnectors } from '@/connectors/connectors';
import { parseAllowList } from '@/connectors/http/address';
import type { Db } from '@/db/connect';
import { inWorkspace } from '@/db/in-workspace';
import { checkSubmission, type Form } from '@/definition/forms';
import type { Values } from '@/model/json';
import { no, ok, type Rejection, type Result } from '@/model/result';
import { isCandidate } from '@/runtime/candidates';
import { createRuntime, type Runtime } from '@/runtime/create-runtime';
import { runJob } from '@/runtime/jobs/run-job';
import type { Answer, CommandRequest, Decision, Loaded } from '@/runtime/request';
import { calendarDay, toMillis } from './moments';
import type { SettledDepartment } from './people';
import type { Step, Story, StoryValues } from './story';

/** How far a story has been told. */
interface Thread {
  readonly name: string;
  readonly story: Story;
  instance: string;
  /** The one task that is open. */
  task: string;
}

/**
 * Lets the stories happen: every start, claim and completion is a command on the real runtime, at the time it is told to
 * have happened and in the order of time; nothing is written beside it. Returns the number of instances.
 */
export async function tell(
  db: Db,
  settled: SettledDepartment,
  process: string,
  stories: readonly Story[],
  now: number,
): Promise<number> {
  let time = now;
  const runtime = createRuntime({ db, clock: () => time, nextId: () => uuidv7({ msecs: time }) });
  const narrator = createNarrator(runtime, settled, process, now);
  const scenes = stories.flatMap((story, index) => {
    const thread: Thread = { name: `demo-${process}-${index}`, story, instance: '', task: '' };
    return [
      { at: toMillis(story.at, now), play: () => narrator.begin(thread) },
      ...story.steps.map((step, number) => ({
        at: toMillis(step.at, now),
        play: () => narrator.goOn(thread, step, number),
      })),
    ];
  });
  for (const { at, play } of scenes.sort((one, other) => one.at - other.at)) {
    time = at;
    await play();
    await work(runtime, db, settled.workspace);
  }
  await runtime.flush();
  return stories.length;
}

/** What the machine has to do after a scene, at the time of the scene. Nothing outside may be called: such calls fail. */
async function work(runtime: Runtime, db: Db, workspace: string): Promise<void> {
  const jobs = await inWorkspace(
    db,
    { workspace },
    ({ sql }) => sql<{ id: string }[]>`select id from job where workspace_id = ${workspace} and status = 'requested'`,
  );
  const ground = { ground: runtime.ground, connectors: createConnectors({ httpAllow: parseAllowList('').allow }) };
  for (const { id } of jobs) await runJob(ground, { workspace, job: id }, new AbortController().signal);
}

function createNarrator(runtime: Runtime, settled: SettledDepartment, process: string, now: number) {
  const { workspace, users } = settled;
  const person = (login: string) => users.get(login) ?? fail(login, 'nobody signs in so');

  async function command(
    thread: Thread,
    name: string,
    by: string,
    target: CommandRequest['target'],
    decision: Decision,
  ): Promise<void> {
    const key = `${thread.name}-${name}`;
    const request = { workspace, key, actor: { kind: 'person', user: person(by) }, target, body: name } as const;
    const answer: Answer = expect(key, await runtime.execute(request, decision));
    thread.instance = answer.instance;
    thread.task = answer.openTasks[0]?.id ?? '';
  }

  return {
    begin: (thread: Thread) =>
      command(
        thread,
        'start',
        thread.story.by,
        { process },
        {
          permit: () => null,
          command: (loaded) => {
            const start = loaded.version.definition.logic.elements.find((element) => element.kind === 'start-event');
            const values = filledIn(
              loaded,
              start?.kind === 'start-event' ? start.form : null,
              thread.story.report,
              now,
            );
            return values.ok ? ok({ type: 'start', values: values.value }) : values;
          },
        },
      ),

    async goOn(thread: Thread, step: Step, number: number): Promise<void> {
      const { task, instance, name } = thread;
      if ('claim' in step) {
        const request = { workspace, user: person(step.by), task, permit: mustBeCandidate };
        expect(`${name}-${number}`, await runtime.claimTask(request));
      } else if ('cancel' in step) {
        const reason = step.cancel;
        await command(
          thread,
          `${number}`,
          step.by,
          { instance },
          {
            permit: () => null,
            command: () => ok({ type: 'cancel', reason }),
          },
        );
      } else {
        await command(
          thread,
          `${number}`,
          step.by,
          { task },
          {
            permit: mustBeCandidate,
            command: (loaded) => {
              const values = filledIn(loaded, loaded.task?.form, step.complete, now);
              return values.ok ? ok({ type: 'complete-task', task, values: values.value }) : values;
            },
          },
        );
      }
    },
  };
}

/** The demo's people do only what they may. */
function mustBeCandidate({ actor, task }: Loaded): Rejection | null {
  const may = actor.kind === 'person' && task !== null && isCandidate(task, actor);
  return may ? null : { code: 'task/not-a-candidate' };
}

function filledIn(
  loaded: Loaded,
  form: string | null | undefined,
  told: StoryValues,
  now: number,
): Result<Values, Rejection> {
  const values = Object.fromEntries(
    Object.entries(told).map(([key, value]) => [key, isRelativeDay(value) ? calendarDay(value.day, now) : value]),
  );
  const found: Form | undefined = loaded.version.definition.forms.find((one) => one.id === form);
  if (found === undefined) return ok({});
  const checked = checkSubmission(found, values);
  return checked.ok ? checked : no({ code: 'form/invalid', problems: checked.error });
}

const isRelativeDay = (value: StoryValues[string]): value is { readonly day: number } =>
  typeof value === 'object' && value !== null && 'day' in value && typeof value.day === 'number';

function expect<T>(what: string, result: Result<T, Rejection>): T {
  return result.ok ? result.value : fail(what, JSON.stringify(result.error));
}

function fail(what: string, why: string): never {
  throw new Error(`the demo cannot be told: ${what}: ${why}`);
}
