import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { debianServer } from './debian-server';
import { startEmbedded } from './embedded';
import { tryLock } from './embedded/lock';
import { stopPostmaster } from './embedded/postmaster';
import { findPostmaster } from './embedded/postmaster-pid';
import { migrate } from './migrate';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** What every database test file is given of the server of this run. */
export interface TestServer {
  /** Address of somebody who may create databases and roles. */
  readonly superUrl: string;
  readonly template: string;
  readonly ownerRole: string;
  readonly ownerPassword: string;
  readonly appRole: string;
  readonly appPassword: string;
}

const PREFIX = 'docket-test-';

/** Nothing of a test run survives it, so it need not survive a power cut either. */
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * Once per run: one server, one migrated template database. DOCKET_TEST_SERVER=debian takes the distribution's PostgreSQL 15
 * instead of the embedded one; DOCKET_TEST_DATABASE_URL names a server that runs already (a superuser's address): roles and
 * databases made there are removed at the end.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['DOCKET_TEST_SERVER'] === 'debian') {
    const debian = await debianServer();
    project.provide('testServer', await prepareTemplate(debian.superUrl));
    return debian.stop;
  }
  const given = process.env['DOCKET_TEST_DATABASE_URL'];
  if (given === undefined) await removeLeftovers();
  const folder = given === undefined ? await mkdtemp(join(tmpdir(), PREFIX)) : null;
  const embedded = folder === null ? null : await startEmbedded({ dataDir: folder, settings: QUICK });
  const server = await prepareTemplate(given ?? embedded?.superUrl ?? '');
  project.provide('testServer', server);
  return async () => {
    if (embedded === null) await removeTemplate(server);
    await embedded?.stop();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
}

/** Servers of runs that were killed: their lock names a process that is no more. */
async function removeLeftovers(): Promise<void> {
  const names = await readdir(tmpdir());
  for (const folder of names.filter((name) => name.startsWith(PREFIX)).map((name) => join(tmpdir(), name))) {
    const file = join(folder, 'postgres.lock');
    if (!existsSync(file) || !tryLock(file, randomUUID()).taken) continue;
    const server = findPostmaster(join(folder, 'postgres'));
    if (server !== null) await stopPostmaster(server.pid);
    await rm(folder, { recursive: true, force: true });
  }
}

/** A database with the newest schema, owned by a role that is no superuser, ready to be copied. */
export async function prepareTemplate(superUrl: string): Promise<TestServer> {
  const run = randomBytes(4).toString('hex');
  const password = () => randomBytes(12).toString('hex');
  const server: TestServer = {
    superUrl,
    template: `docket_template_${run}`,
    ownerRole: `docket_test_owner_${run}`,
    ownerPassword: password(),
    appRole: `docket_test_app_${run}`,
    appPassword: password(),
  };
  const sql = postgres(superUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(`create role ${server.ownerRole} login createrole password '${server.ownerPassword}'`);
    await sql.unsafe(`create database ${server.template} owner ${server.ownerRole}`);
  } finally {
    await sql.end();
  }
  await migrate(ownerUrl(server, server.template), server);
  return server;
}

export async function removeTemplate(server: TestServer): Promise<void> {
  const sql = postgres(server.superUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(`drop database if exists ${server.template} with (force)`);
    await sql.unsafe(`drop role if exists ${server.appRole}`);
    await sql.unsafe(`drop role if exists ${server.ownerRole}`);
  } finally {
    await sql.end();
  }
}

export function ownerUrl(server: TestServer, database: string): string {
  return urlOf(server, server.ownerRole, server.ownerPassword, database);
}

export function appUrl(server: TestServer, database: string): string {
  return urlOf(server, server.appRole, server.appPassword, database);
}

function urlOf(server: TestServer, user: string, password: string, database: string): string {
  const url = new URL(server.superUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
