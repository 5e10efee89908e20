import { encode } from 'next-auth/jwt';
import { inWorkspace } from '@/db/in-workspace';
import { testDatabase } from '@/db/test-database';
import type { ProcessDefinition } from '@/definition/definition';
import { parseDefinition } from '@/definition/parse';
import type { Candidates } from '@/model/assignment';
import type { Rejection } from '@/model/result';
import { ROLES, type Role } from '@/model/role';
import { cookieRules } from './auth/cookie';
import { hashPassword } from './auth/password';
import { openSession } from './auth/session';
import { sessionOfRequest } from './auth/session-of-request';
import { type Container, closeContainer, createContainer } from './context';
import { readEnv } from './env';
import { createLogger } from './log';
import { newId } from './new-id';
import { Refusal } from './refusal';
import { appRouter } from './trpc/router';

export const ORIGIN = 'http://docket.test:3000';
export const PASSWORD = 'correct horse battery';
const SECRET = 'a secret for tests only, long enough';

export interface TestServer {
  readonly container: Container;
  /** Address of somebody whom row-level security does not hold, to look behind it. */
  readonly superUrl: string;
  /** Ends connections and removes the database. */
  readonly end: () => Promise<void>;
}

/** A container over a database of its own. Call in `beforeAll`. */
export async function testServer(vars: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const database = await testDatabase();
  const env = readEnv({ LOG_LEVEL: 'silent', ...vars });
  if (!env.ok) throw new Error(JSON.stringify(env.error));
  const container = createContainer(
    { ...env.value, authSecret: SECRET, databaseAppUrl: database.appUrl, databaseDirectUrl: database.appUrl },
    createLogger('silent'),
  );
  return {
    container,
    superUrl: database.superUrl,
    end: async () => {
      await closeContainer(container);
      await database.end();
    },
  };
}

let passwordHash: Promise<string> | null = null;

export interface TestPerson {
  readonly id: string;
  readonly login: string;
}

/** A person who can sign in with PASSWORD. */
export async function addPerson({ db }: Container, login: string, email: string | null = null): Promise<TestPerson> {
  passwordHash ??= hashPassword(PASSWORD);
  const id = newId();
  await db.sql`
    insert into "user" (id, login, name, email, password_hash)
    values (${id}, ${login}, ${`Name of ${login}`}, ${email}, ${await passwordHash})`;
  return { id, login };
}

export interface TestWorkspace {
  readonly id: string;
  readonly slug: string;
  /** One member for each role, called `<slug>-<role>`. */
  readonly people: Readonly<Record<Role, TestPerson>>;
}

/** A workspace with one member of each role and the team `crew`, which has the member in it. */
export async function addWorkspace(container: Container, slug: string): Promise<TestWorkspace> {
  const { db } = container;
  const id = newId();
  await db.sql`insert into workspace (id, slug, name) values (${id}, ${slug}, ${db.sql.json({ zh: slug, en: slug })})`;
  const added = await Promise.all(
    ROLES.map(async (role) => [role, await addPerson(container, `${slug}-${role}`)] as const),
  );
  const people = Object.fromEntries(added) as Record<Role, TestPerson>;
  const team = newId();
  await inWorkspace(db, { workspace: id }, async ({ sql }) => {
    for (const role of ROLES) {
      await sql`insert into membership (workspace_id, user_id, role) values (${id}, ${people[role].id}, ${role})`;
    }
    await sql`
      insert into team (workspace_id, id, key, name) values (${id}, ${team}, 'crew', ${sql.json({ zh: '班组', en: 'Crew' })})`;
    await sql`insert into team_member (workspace_id, team_id, user_id) values (${id}, ${team}, ${people.member.id})`;
  });
  return { id, slug, people };
}

/** A signed-in browser: the headers its requests carry. */
export async function signedIn(container: Container, person: TestPerson): Promise<Headers> {
  const sid = await openSession(container.db, { user: person.id, userAgent: 'test', address: '192.0.2.1' });
  const { name } = cookieRules(container.env.authUrl);
  const token = await encode({ token: { sub: person.id, sid }, secret: SECRET, salt: name, maxAge: 3600 });
  return new Headers({ cookie: `${name}=${token}`, host: new URL(ORIGIN).host, origin: ORIGIN });
}

/** Calls procedures as the browser with these headers would; null = signed out. */
export async function callerOf(container: Container, headers: Headers | null) {
  const session = headers && (await sessionOfRequest(container, headers));
  return appRouter.createCaller({ container, session, requestId: newId() });
}

/** The same, signed in anew. */
export async function callerFor(container: Container, person: TestPerson) {
  return callerOf(container, await signedIn(container, person));
}
export type Caller = Awaited<ReturnType<typeof callerOf>>;

const text = (en: string) => ({ zh: en, en });

/** Report (form) -> check by the crew or `otherwise` (form with the severity) -> end. */
export function inspection(key: string, otherwise: Candidates = { teams: ['crew'] }): ProcessDefinition {
  const definition: unknown = {
    $schema: '/schema/docket-1.json',
    format: 'docket/1',
    key,
    name: text('Inspection'),
    logic: {
      elements: [
        { id: 'start', kind: 'start-event', name: text('Report'), form: 'report' },
        {
          id: 'check',
          kind: 'user-task',
          name: text('Check'),
          form: 'check',
          assignment: { rules: [], otherwise: { ...otherwise } },
        },
        { id: 'end', kind: 'end-event', name: text('Done') },
      ],
      flows: [
        { id: 'to_check', source: 'start', target: 'check' },
        { id: 'to_end', source: 'check', target: 'end' },
      ],
      variables: [],
    },
    forms: [
      {
        id: 'report',
        name: text('Report'),
        fields: [
          { id: 'f1', kind: 'text', key: 'place', label: text('Place'), required: true },
          { id: 'f2', kind: 'attachment', key: 'photos', label: text('Photos'), required: false, accept: 'image' },
        ],
      },
      {
        id: 'check',
        name: text('Check'),
        fields: [{ id: 'f3', kind: 'number', key: 'severity', label: text('Severity'), required: true }],
      },
    ],
    layout: { elements: { start: { x: 0, y: 0 }, check: { x: 200, y: 0 }, end: { x: 500, y: 0 } } },
  };
  const parsed = parseDefinition(definition);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Draws, saves and publishes the inspection through the procedures. */
export async function publishInspection(
  container: Container,
  workspace: TestWorkspace,
  otherwise?: Candidates,
  wanted?: string,
): Promise<string> {
  const designer = await callerFor(container, workspace.people.designer);
  const { key } = await designer.process.create({
    workspace: workspace.slug,
    name: text('Inspection'),
    ...(wanted ? { key: wanted } : {}),
  });
  const { revision } = await designer.process.saveDraft({
    workspace: workspace.slug,
    process: key,
    base: 1,
    definition: inspection(key, otherwise),
  });
  await designer.process.publish({ workspace: workspace.slug, process: key, revision, note: 'first' });
  return key;
}

/** The rejection a call ends with; fails when it ends with anything else. */
export async function rejectionOf(call: Promise<unknown>): Promise<Rejection> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && error.cause instanceof Refusal) return error.cause.rejection;
    throw error;
  }
  throw new Error('the call was not refused');
}
