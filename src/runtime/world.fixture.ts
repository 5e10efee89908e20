import type postgres from 'postgres';
import { v7 } from 'uuid';
import { connect, type Db } from '@/db/connect';
import { inWorkspace } from '@/db/in-workspace';
import { type TestDatabase, testDatabase } from '@/db/test-database';
import type { ProcessDefinition } from '@/definition/definition';
import type { Command } from '@/engine/command';
import type { Values } from '@/model/json';
import { ok, type Rejection, type Result } from '@/model/result';
import { isCandidate } from './candidates';
import { createRuntime, type Runtime, type RuntimeOptions } from './create-runtime';
import type { Answer, Decision, Target } from './request';
import { type SampleWorkspace, sampleWorkspace } from './sample.fixture';

/** A department with a runtime over it, for the tests of one file. */
export interface World {
  readonly database: TestDatabase;
  readonly db: Db;
  readonly runtime: Runtime;
  readonly workspace: SampleWorkspace;
  readonly begin: (process: string, more?: Partial<Asked>) => Promise<Result<Answer, Rejection>>;
  readonly complete: (task: string, more?: Partial<Asked>) => Promise<Result<Answer, Rejection>>;
  readonly ask: (target: Target, command: Command, more?: Partial<Asked>) => Promise<Result<Answer, Rejection>>;
  /** Rows of the workspace, through its door. */
  readonly rows: <Row extends object>(query: (sql: postgres.TransactionSql) => Promise<Row[]>) => Promise<Row[]>;
  readonly publish: (definition: ProcessDefinition) => Promise<string>;
  readonly end: () => Promise<void>;
}
export interface Asked {
  readonly key: string;
  readonly user: string | null;
  readonly values: Values;
  readonly decision: Partial<Decision>;
}

export async function testWorld(options: Partial<RuntimeOptions> = {}, connections = 20): Promise<World> {
  const database = await testDatabase();
  const db = connect(database.appUrl, { max: connections });
  const runtime = createRuntime({ db, ...options });
  const workspace = await sampleWorkspace(db, 20);
  const ask: World['ask'] = (target, command, { key = v7(), user = workspace.people[0] ?? '', decision = {} } = {}) =>
    runtime.execute(
      {
        workspace: workspace.id,
        key,
        actor: user === null ? { kind: 'machine' } : { kind: 'person', user },
        target,
        body: 'values' in command ? { type: command.type, values: command.values } : { type: command.type },
      },
      { permit: () => null, command: () => ok(command), ...decision },
    );
  return {
    database,
    db,
    runtime,
    workspace,
    ask,
    begin: (process, more) => ask({ process }, { type: 'start', values: more?.values ?? {} }, more),
    complete: (task, more) =>
      ask(
        { task },
        { type: 'complete-task', task, values: more?.values ?? {} },
        { ...more, decision: { permit, ...more?.decision } },
      ),
    rows: (query) => inWorkspace(db, { workspace: workspace.id }, ({ sql }) => query(sql)),
    publish: workspace.publish,
    end: async () => {
      await runtime.flush();
      await db.end();
      await database.end();
    },
  };
}

const permit: Decision['permit'] = ({ actor, task }) => {
  if (task === null) return { code: 'access/not-found' };
  return actor.kind === 'person' && isCandidate(task, actor) ? null : { code: 'task/not-candidate' };
};

/** The answer, or the test's end with the reason. */
export function accepted<Value>(result: Result<Value, Rejection>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
export function codeOf(result: Result<unknown, Rejection>): string {
  return result.ok ? 'ok' : result.error.code;
}
export function firstTask(answer: Answer): string {
  const [task] = answer.openTasks;
  if (!task) throw new Error('no task is open');
  return task.id;
}
