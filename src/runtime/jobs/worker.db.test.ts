import { type ChildProcess, spawn } from 'node:child_process';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { end, processOf, serviceTask, start } from '../sample.fixture';
import { accepted, testWorld, type World } from '../world.fixture';
import { createReceiver, type Receiver } from './receiver.fixture';

let world: World;
let receiver: Receiver;
const children: ChildProcess[] = [];

beforeAll(async () => {
  [world, receiver] = await Promise.all([testWorld(), createReceiver()]);
  await world.publish(
    processOf('call', [start(), serviceTask('call', receiver.url, { attempts: 3, timeoutMs: 30_000 }), end()]),
  );
}, 60_000);
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await receiver.end();
  await world.end();
});

/** A worker in a process of its own; resolves when it runs. */
async function spawnWorker(
  more: Readonly<Record<string, string>> = {},
): Promise<{ child: ChildProcess; said: () => string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/runtime/jobs/worker-process.fixture.ts'], {
    env: {
      ...process.env,
      APP_URL: world.database.appUrl,
      OWNER_URL: world.database.ownerUrl,
      ALLOW: receiver.host,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await vi.waitFor(() => expect(said).toContain('ready'), { timeout: 30_000, interval: 50 });
  return { child, said: () => said };
}
const isDone = (instance: string) =>
  vi.waitFor(
    async () => {
      const [row] = await world.rows(
        (sql) => sql<{ status: string }[]>`select status from instance where id = ${instance}`,
      );
      expect(row?.status).toBe('completed');
    },
    { timeout: 15_000, interval: 50 },
  );
const exitOf = (child: ChildProcess) =>
  new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)));

test('a job whose worker is killed in the middle runs elsewhere, under the same key', async () => {
  let sent = () => {};
  const inTheMiddle = new Promise<void>((resolve) => {
    sent = resolve;
  });
  receiver.answers((_request, response, calls) => {
    if (calls === 1) sent();
    else response.end();
  });
  const first = await spawnWorker();
  const { instance } = accepted(await world.begin('call'));
  await inTheMiddle;
  first.child.kill('SIGKILL');
  await spawnWorker();
  await isDone(instance);
  expect(receiver.received.length).toBeGreaterThanOrEqual(2);
  expect(new Set(receiver.received.map((call) => call.key)).size).toBe(1);
}, 60_000);

test.each(['job-claimed', 'effect-sent', 'effect-answered', 'decided', 'committed', 'result-committed'])(
  'a worker that dies at "%s" loses nothing and doubles nothing',
  async (point) => {
    receiver.answers((_request, response) => response.end());
    const first = await spawnWorker({ DOCKET_CRASHPOINT: point });
    const died = exitOf(first.child);
    const { instance } = accepted(await world.begin('call'));
    expect(await died).toBe('SIGKILL');
    await spawnWorker();
    await isDone(instance);
    expect(new Set(receiver.received.map((call) => call.key)).size).toBeLessThanOrEqual(1);
    const completed = await world.rows(
      (sql) => sql<{ n: number }[]>`select count(*)::int as n from history_event
        where instance_id = ${instance} and type = 'job.completed'`,
    );
    expect(completed).toEqual([{ n: 1 }]);
  },
  60_000,
);

test('a worker that loses its lock connection stops what it does and begins anew', async () => {
  receiver.answers((_request, response, calls) => {
    if (calls > 1) response.end();
  });
  const { said } = await spawnWorker();
  const { instance } = accepted(await world.begin('call'));
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), { timeout: 10_000 });
  const superuser = postgres(world.database.superUrl, { max: 1 });
  await superuser`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'docket worker lock' and datname = current_database()`;
  await superuser.end();
  await isDone(instance);
  expect(said()).toContain('the worker lock is lost');
  expect(new Set(receiver.received.map((call) => call.key)).size).toBe(1);
}, 60_000);

test('a worker told to stop stops by itself, also in the middle of a call', async () => {
  receiver.answers(() => {});
  const { child } = await spawnWorker();
  accepted(await world.begin('call'));
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), { timeout: 10_000 });
  const exited = exitOf(child);
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
}, 60_000);
