import type { Db } from '@/db/connect';
import { type CommitArguments, commitCommand, type ReportedTry } from '@/db/sql/commit';
import type { Load } from '@/db/sql/load-together';
import { step } from '@/definition/engine';
import type { Actor } from '@/engine/actor';
import type { Command } from '@/engine/command';
import type { Step } from '@/engine/create-engine';
import { ABSENT } from '@/engine/state';
import type { Json } from '@/model/json';
import { no, ok, type Rejection, type Result } from '@/model/result';
import { answerOf } from './answer';
import { consequencesOf } from './consequences';
import { crashpoint } from './crashpoint';
import { fingerprint } from './fingerprint';
import { load } from './load';
import type { Clock, NextId } from './ports';
import type { Answer, CommandRequest, Decision, Loaded } from './request';
import { taskProblem } from './task-rules';
import { titleOf } from './title';
import { backOff, isTransient } from './transient';
import type { VersionCache } from './version-cache';

/**
 * One command: load, decide, commit. One reading and one writing statement; the instance's version says at the commit
 * whether what was decided on is still so, and if not the whole is run again, which is possible because deciding is pure.
 *
 * Invariants: an answer is given only after its commit; a rejection has left nothing behind; a key has one effect
 * (execute.db.test.ts).
 */
export interface Ground {
  readonly db: Db;
  readonly loadRow: Load;
  readonly versions: VersionCache;
  readonly clock: Clock;
  readonly nextId: NextId;
  /** Told what changed, after its commit. */
  readonly announce: (workspace: string, instance: string, tasks: readonly string[]) => void;
}

/** Twenty people at twenty tasks of one instance: somebody wins each round, so that the last waits for nineteen. */
const CONFLICT_ATTEMPTS = 30;
const TRANSIENT_ATTEMPTS = 5;

export async function execute(
  ground: Ground,
  request: CommandRequest,
  decision: Decision,
  reported?: ReportedTry,
): Promise<Result<Answer, Rejection>> {
  const print = fingerprint([request.actor, request.target, request.body] as unknown as Json);
  let transient = 0;
  for (let attempt = 1; attempt <= CONFLICT_ATTEMPTS; attempt += 1) {
    try {
      const outcome = await once(ground, request, decision, print, reported);
      if (outcome !== 'conflict') return outcome;
      await backOff(attempt, 4, 100);
    } catch (error) {
      transient += 1;
      if (!isTransient(error) || transient >= TRANSIENT_ATTEMPTS) throw error;
      await backOff(transient, 50, 1000);
    }
  }
  return no({ code: 'command/conflict' });
}

async function once(
  ground: Ground,
  request: CommandRequest,
  decision: Decision,
  print: string,
  reported: ReportedTry | undefined,
): Promise<Result<Answer, Rejection> | 'conflict'> {
  const found = await load(ground.loadRow, ground.versions, request, request.key);
  if (!found.ok) return found;
  if (found.value.before) {
    const { before } = found.value;
    return before.fingerprint === print ? ok(before.answer) : no({ code: 'command/key-reused' });
  }
  crashpoint('loaded');
  const { loaded } = found.value;
  const now = ground.clock();
  const decided = decide(ground, decision, loaded, now);
  if (!decided.ok) return decided;
  const written = writeOf(ground, request, loaded, decided.value, now, print, reported);
  if (!written.ok) return written;
  crashpoint('decided');
  const { commit, answer } = written.value;
  const committed = await commitCommand(ground.db.sql, commit);
  if (committed === 'conflict') return 'conflict';
  if (committed === 'stale') return no({ code: 'job/not-current' });
  crashpoint('committed');
  const { open = [], close = [] } = commit.parts;
  ground.announce(
    request.workspace,
    answer.instance,
    [...close, ...open].map((task) => task.id),
  );
  return ok(answer);
}

interface Decided {
  readonly command: Command;
  readonly step: Step;
}

function decide(ground: Ground, decision: Decision, loaded: Loaded, now: number): Result<Decided, Rejection> {
  const refused = decision.permit(loaded) ?? taskProblem(loaded);
  if (refused) return no(refused);
  if (loaded.instance !== null && loaded.instance.status !== 'active') return no({ code: 'instance/ended' });
  const command = decision.command(loaded);
  if (!command.ok) return command;
  const stepped = step(loaded.version.graph, loaded.instance?.state ?? ABSENT, command.value, {
    now,
    nextId: ground.nextId,
    variables: loaded.variables,
    actor: actorOf(loaded),
    utcOffsetMinutes: UTC_OFFSET_MINUTES,
  });
  if (!stepped.ok) return stepped;
  return ok({ command: command.value, step: stepped.value });
}

/** Due dates without a time of day end with the day in China. */
const UTC_OFFSET_MINUTES = 480;

function writeOf(
  ground: Ground,
  request: CommandRequest,
  loaded: Loaded,
  { command, step: { events, state, effects } }: Decided,
  now: number,
  print: string,
  reported: ReportedTry | undefined,
): Result<{ commit: CommitArguments; answer: Answer }, Rejection> {
  if (state.status === 'absent') throw new Error(`${command.type} left an instance that does not exist`);
  const consequences = consequencesOf(effects, loaded);
  if (!consequences.ok) return consequences;
  const { actor, instance, version } = loaded;
  const { target, workspace } = request;
  const person = actor.kind === 'person' ? actor : null;
  const id = instance?.id ?? ground.nextId();
  const seen = instance?.version ?? 0;
  const started = 'process' in target ? target : null;
  const values = command.type === 'start' ? command.values : {};
  const parts: CommitArguments['parts'] = {
    ...consequences.value,
    ...(started && {
      start: {
        version: version.id,
        title: started.title ?? titleOf(version.definition, values),
        businessKey: started.businessKey ?? null,
      },
    }),
    ...(reported && { job: reported }),
    ...(person && {
      audit: {
        id: ground.nextId(),
        action: AUDIT_ACTIONS[command.type],
        subject: 'task' in target ? target.task : 'incident' in target ? target.incident : id,
        detail: { instance: id, process: version.definition.key, version: version.number },
        request: request.request ?? null,
      },
    }),
  };
  const answer = answerOf(id, state, seen + 1, loaded.openTasks, parts, effects, version);
  return ok({
    answer,
    commit: {
      workspace,
      instance: id,
      seen,
      status: state.status,
      state,
      at: new Date(now),
      person: person?.user ?? null,
      personName: person?.name ?? null,
      key: request.key,
      fingerprint: print,
      answer,
      first: state.sequence - events.length + 1,
      events,
      parts,
      ...(request.files && { files: request.files }),
    },
  });
}

const AUDIT_ACTIONS: Readonly<Record<Command['type'], string>> = {
  start: 'instance.start',
  'complete-task': 'task.complete',
  'complete-job': 'job.complete',
  'fail-job': 'job.fail',
  'retry-incident': 'incident.retry',
  cancel: 'instance.cancel',
};

function actorOf({ actor }: Loaded): Actor {
  return actor.kind === 'machine' ? actor : { kind: 'person', user: actor.user, teams: actor.teams };
}
