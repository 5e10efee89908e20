import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '@/db/connect';
import { WORKER_LOCK_CLASS } from '@/runtime/jobs/worker-lock';
import { type TestServer, testServer } from '../server.fixture';
import { readiness } from './ready';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

const off = () => ({ ...server.container.env, worker: false });

describe('readiness', () => {
  it('is there with a current database, where the worker runs elsewhere', async () => {
    expect(await readiness({ ...server.container, env: off() })).toEqual({
      ready: true,
      checks: { database: 'ok', migrations: 'ok', worker: 'elsewhere' },
    });
  });

  it('waits for the worker where it belongs to this process', async () => {
    expect(await readiness(server.container)).toMatchObject({ ready: false, checks: { worker: 'failing' } });
    const worker = connect(server.container.env.databaseAppUrl, { max: 1 });
    await worker.sql`select pg_advisory_lock(${WORKER_LOCK_CLASS}, hashtext('pool-test'))`;
    expect(await readiness(server.container)).toMatchObject({ ready: true, checks: { worker: 'ok' } });
    await worker.end(0);
  });

  it('is not there without a database', async () => {
    const db = connect('postgres://nobody:x@127.0.0.1:1/none', { max: 1 });
    expect(await readiness({ db, log: server.container.log, env: off() })).toMatchObject({
      ready: false,
      checks: { database: 'failing' },
    });
    await db.end(0);
  });
});
