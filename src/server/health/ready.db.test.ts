import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '@/db/connect';
import { type TestServer, testServer } from '../server.fixture';
import { readiness } from './ready';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

describe('readiness', () => {
  it('is there with a current database', async () => {
    expect(await readiness(server.container)).toEqual({ ready: true, checks: { database: 'ok', migrations: 'ok' } });
  });

  it('is not there without a database', async () => {
    const db = connect('postgres://nobody:x@127.0.0.1:1/none', { max: 1 });
    expect(await readiness({ db, log: server.container.log })).toMatchObject({
      ready: false,
      checks: { database: 'failing' },
    });
    await db.end(0);
  });
});
