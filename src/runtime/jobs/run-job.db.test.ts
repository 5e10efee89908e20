import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createConnectors } from '@/connectors/connectors';
import { parseAllowList } from '@/connectors/http/address';
import { evolve } from '@/definition/engine';
import type { Event } from '@/engine/event';
import { ABSENT } from '@/engine/state';
import type { Connector } from '../ports';
import { end, processOf, serviceTask, start, userTask } from '../sample.fixture';
import { startWorker, type WorkerLog } from '../worker';
import { accepted, firstTask, testWorld, type World } from '../world.fixture';
import { createReceiver, type Receiver } from './receiver.fixture';
import { type JobAddress, runJob } from './run-job';

let world: World;
let receiver: Receiver;
let connectors: ReadonlyMap<string, Connector>;
const workers: { stop: () => Promise<void> }[] = [];
const never = new AbortController().signal;
const silent: WorkerLog = { info: () => {}, warn: () => {}, error: () => {} };

beforeAll(async () => {
  [world, receiver] = await Promise.all([testWorld(), createReceiver()]);
  connectors = createConnectors({ httpAllow: parseAllowList(receiver.host).allow });
  const call = serviceTask('call', receiver.url, { attempts: 3, backoffMs: 100 });
  await world.publish(processOf('call', [start(), call, userTask('after'), end()]));
  await world.publish(processOf('once', [start(), serviceTask('call', receiver.url, { attempts: 1 }), end()]));
}, 60_000);
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(async () => {
  await receiver.end();
  await world.end();
});

async function work(more: Partial<Parameters<typeof startWorker>[0]> = {}) {
  const { ownerUrl } = world.database;
  const worker = await startWorker({
    ground: world.runtime.ground,
    connectors,
    queueUrl: ownerUrl,
    directUrl: ownerUrl,
    log: silent,
    ...more,
  });
  workers.push(worker);
  return worker;
}
interface JobRow {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly failures: number;
  readonly last_error: { readonly code: string } | null;
}
const jobsOf = (instance: string) =>
  world.rows(
    (sql) => sql<JobRow[]>`select id, status, attempts, failures, last_error from job
    where instance_id = ${instance} order by id`,
  );
const eventsOf = async (instance: string) =>
  (
    await world.rows(
      (sql) => sql<{ event: Event }[]>`select event from history_event
      where instance_id = ${instance} order by sequence`,
    )
  ).map((row) => row.event);
const statusOf = async (instance: string) =>
  (
    await world.rows(
      (sql) => sql<{ status: string; tasks: number }[]>`select status,
      (select count(*)::int from task t where t.instance_id = i.id and t.status = 'open') as tasks
    from instance i where id = ${instance}`,
    )
  )[0];
async function addressOf(instance: string): Promise<JobAddress> {
  const [job] = await jobsOf(instance);
  return { workspace: world.workspace.id, job: job?.id ?? '' };
}

test('a service task calls once, under the key of its job, and the instance goes on', async () => {
  receiver.answers((_request, response) => response.setHeader('content-type', 'application/json').end('{"order":7}'));
  await work();
  const { instance } = accepted(await world.begin('call'));
  await vi.waitFor(async () => expect(await statusOf(instance)).toEqual({ status: 'active', tasks: 1 }), 10_000);
  const [job] = await jobsOf(instance);
  expect(job).toMatchObject({ status: 'completed', attempts: 1, failures: 0 });
  expect(receiver.received.map((call) => call.key)).toEqual([job?.id]);
  const values = await world.rows(
    (sql) => sql`select key, value from variable where instance_id = ${instance} order by key`,
  );
  expect(values).toMatchObject([
    { key: 'answer', value: { order: 7 } },
    { key: 'status', value: 200 },
  ]);
});

test('a failing call is tried again with the same key, and its history says each failure', async () => {
  receiver.answers((_request, response, calls) => response.writeHead(calls < 3 ? 503 : 200).end());
  await work();
  const { instance } = accepted(await world.begin('call'));
  await vi.waitFor(async () => expect(await statusOf(instance)).toMatchObject({ tasks: 1 }), 15_000);
  const [job] = await jobsOf(instance);
  expect(job).toMatchObject({ status: 'completed', attempts: 3, failures: 2 });
  expect(receiver.received.map((call) => call.key)).toEqual(Array(3).fill(job?.id));
  const failed = (await eventsOf(instance)).filter((event) => event.type === 'job.failed');
  expect(failed).toMatchObject(Array(2).fill({ final: false, error: { code: 'http/status', message: 'HTTP 503' } }));
});

test('after the last try there is an incident; an operator retries it as a new job', async () => {
  receiver.answers((_request, response) => response.writeHead(500).end());
  await work();
  const { instance } = accepted(await world.begin('call'));
  const incident = await vi.waitFor(async () => {
    const [row] = await world.rows(
      (sql) =>
        sql<
          { id: string; code: string }[]
        >`select id, code from incident where instance_id = ${instance} and status = 'open'`,
    );
    if (!row) throw new Error('no incident yet');
    return row;
  }, 15_000);
  expect(incident.code).toBe('job/failed');
  expect(await jobsOf(instance)).toMatchObject([{ status: 'failed', attempts: 3, failures: 3 }]);
  expect(await statusOf(instance)).toEqual({ status: 'active', tasks: 0 });

  receiver.answers((_request, response) => response.end());
  const retried = accepted(
    await world.ask({ incident: incident.id }, { type: 'retry-incident', incident: incident.id, values: {} }),
  );
  expect(retried.incidents).toEqual([]);
  await vi.waitFor(async () => expect(await statusOf(instance)).toMatchObject({ tasks: 1 }), 10_000);
  const jobs = await jobsOf(instance);
  expect(jobs).toMatchObject([{ status: 'failed' }, { status: 'completed', attempts: 1 }]);
  expect(receiver.received.map((call) => call.key)).toEqual([jobs[1]?.id]);
  const [row] = await world.rows((sql) => sql<{ state: unknown }[]>`select state from instance where id = ${instance}`);
  expect((await eventsOf(instance)).reduce(evolve, ABSENT)).toEqual(row?.state);
});

test('an answer that no try can mend is an incident at once', async () => {
  receiver.answers((_request, response) => response.end('x'.repeat(70_000)));
  const { instance } = accepted(await world.begin('call'));
  expect(await runJob({ ground: world.runtime.ground, connectors }, await addressOf(instance), never)).toBe('failed');
  expect(await jobsOf(instance)).toMatchObject([{ status: 'failed', last_error: { code: 'variable/too-large' } }]);
});

test('the result of a try that another worker has taken over is refused', async () => {
  receiver.answers((_request, response) => response.end());
  const { instance } = accepted(await world.begin('call'));
  const address = await addressOf(instance);
  const { ground } = world.runtime;
  let second: string | null = null;
  const slow: Connector = {
    kind: 'http',
    run: async () => {
      // While this worker is thought dead, another one does the job.
      second = await runJob({ ground, connectors }, address, never);
      return { ok: true, value: { status: 200, body: 'late' } };
    },
  };
  expect(await runJob({ ground, connectors: new Map([['http', slow]]) }, address, never)).toBe('gone');
  expect(second).toBe('completed');
  const completed = (await eventsOf(instance)).filter((event) => event.type === 'job.completed');
  expect(completed).toHaveLength(1);
});

test('a late failure does not undo the try that runs now', async () => {
  receiver.answers((_request, response) => response.end());
  const { instance } = accepted(await world.begin('call'));
  const address = await addressOf(instance);
  const { ground } = world.runtime;
  let late = '';
  const current: Connector = {
    kind: 'http',
    run: async () => ({ ok: true, value: { status: 200, body: 'now' } }),
  };
  const overtaken: Connector = {
    kind: 'http',
    run: async () => {
      const newer: Connector = {
        kind: 'http',
        run: async (call) => {
          late = await lateFailure();
          return current.run(call);
        },
      };
      await runJob({ ground, connectors: new Map([['http', newer]]) }, address, never);
      return { ok: true, value: {} };
    },
  };
  /** The first try's result arrives while the second one runs. */
  async function lateFailure(): Promise<string> {
    const token = v7();
    const result = await ground.db.sql<
      { done: boolean }[]
    >`select docket_release_job(${address.workspace}, ${address.job}, ${token}) as done`;
    return String(result[0]?.done);
  }
  await runJob({ ground, connectors: new Map([['http', overtaken]]) }, address, never);
  expect(late).toBe('false');
  expect(await jobsOf(instance)).toMatchObject([{ status: 'completed', attempts: 2 }]);
});

test('a job of a cancelled instance is not run', async () => {
  receiver.answers((_request, response) => response.end());
  const { instance } = accepted(await world.begin('call'));
  accepted(await world.ask({ instance }, { type: 'cancel', reason: 'mistake' }));
  expect(await runJob({ ground: world.runtime.ground, connectors }, await addressOf(instance), never)).toBe('gone');
  expect(receiver.received).toEqual([]);
  expect(await jobsOf(instance)).toMatchObject([{ status: 'cancelled' }]);
});

test('a job that takes its worker with it every time becomes an incident', async () => {
  const { instance } = accepted(await world.begin('once'));
  const address = await addressOf(instance);
  const claim = () => world.db.sql`select * from docket_claim_job(${address.workspace}, ${address.job}, ${v7()})`;
  for (let lost = 0; lost < 4; lost++) await claim();
  expect(await runJob({ ground: world.runtime.ground, connectors }, address, never)).toBe('failed');
  expect(await jobsOf(instance)).toMatchObject([{ status: 'failed', last_error: { code: 'job/worker-lost' } }]);
});

test('an unknown connector and a connector that throws are failures, not the end of the worker', async () => {
  const { ground } = world.runtime;
  const first = await addressOf(accepted(await world.begin('call')).instance);
  expect(await runJob({ ground, connectors: new Map() }, first, never)).toBe('failed');
  const second = await addressOf(accepted(await world.begin('call')).instance);
  const broken: Connector = { kind: 'http', run: () => Promise.reject(new Error('secret detail')) };
  expect(await runJob({ ground, connectors: new Map([['http', broken]]) }, second, never)).toBe('to-be-retried');
  const rows = await world.rows(
    (sql) =>
      sql<{ last_error: { code: string; message: string } }[]>`select last_error from job where id = ${second.job}`,
  );
  expect(rows).toEqual([{ last_error: { code: 'job/connector-defect', message: 'Error' } }]);
});

test('a stopping worker gives its job back within seconds, uncounted, and another does it', async () => {
  const { instance } = accepted(await world.begin('once'));
  const { job } = await addressOf(instance);
  const calls = () => receiver.received.filter((call) => call.key === job).length;
  // Jobs that earlier tests left in the queue may be called as well.
  receiver.answers((request, response) => {
    if (request.headers['idempotency-key'] !== job || calls() > 1) response.end();
  });
  const worker = await work();
  await vi.waitFor(() => expect(calls()).toBe(1), 10_000);
  await worker.stop();
  expect(await jobsOf(instance)).toMatchObject([{ status: 'requested', attempts: 0 }]);
  await work();
  await vi.waitFor(async () => expect(await statusOf(instance)).toMatchObject({ status: 'completed' }), 10_000);
  expect(calls()).toBe(2);
});

test('tasks that follow a job are in the answer of the completed task before it', async () => {
  receiver.answers((_request, response) => response.end());
  await work();
  const begun = accepted(await world.begin('call'));
  expect(begun.openTasks).toEqual([]);
  await vi.waitFor(async () => expect(await statusOf(begun.instance)).toMatchObject({ tasks: 1 }), 10_000);
  const [task] = await world.rows(
    (sql) => sql<{ id: string }[]>`select id from task where instance_id = ${begun.instance}`,
  );
  const done = accepted(await world.complete(task?.id ?? firstTask(begun)));
  expect(done.status).toBe('completed');
});
