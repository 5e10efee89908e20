import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { connect, type Db } from './connect';
import { appUrl, ownerUrl, type TestServer } from './test-server';

/** A database of one test file: the newest schema, no rows. */
export interface TestDatabase {
  /** As the application sees it. */
  readonly db: Db;
  readonly appUrl: string;
  /** As its owner, who migrates it and runs the queue. */
  readonly ownerUrl: string;
  /** As a superuser, whom row-level security does not hold: to look behind it. */
  readonly superUrl: string;
  /** Closes `db` and removes the database, whoever is still connected. */
  end(): Promise<void>;
}

/** Call in `beforeAll`, and `end` in `afterAll`. */
export async function testDatabase(server: TestServer = inject('testServer')): Promise<TestDatabase> {
  const name = `docket_test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server, async (sql) => {
    await sql.unsafe(`create database ${name} template ${server.template} owner ${server.ownerRole}`);
    // Rights on the database itself are not copied with it.
    await sql.unsafe(`revoke temporary on database ${name} from public`);
  });
  const urls = {
    appUrl: appUrl(server, name),
    ownerUrl: ownerUrl(server, name),
    superUrl: onDatabase(server.superUrl, name),
  };
  const db = connect(urls.appUrl, { max: 5, name: 'docket test' });
  return {
    ...urls,
    db,
    end: async () => {
      await db.end();
      await asSuperuser(server, (sql) => sql.unsafe(`drop database ${name} with (force)`));
    },
  };
}

export function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function asSuperuser<T>(server: TestServer, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(server.superUrl, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
