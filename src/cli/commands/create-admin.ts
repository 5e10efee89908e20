import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { v7 as uuidv7 } from 'uuid';
import { connect } from '@/db/connect';
import { inWorkspace } from '@/db/in-workspace';
import { hashPassword, weaknessOf } from '@/server/auth/password';
import { say, Trouble } from '../say';
import { withDatabase } from '../with-database';

interface Options {
  readonly login: string;
  readonly workspace: string;
  readonly name?: string;
  readonly workspaceZh?: string;
  readonly workspaceEn?: string;
  readonly passwordStdin: boolean;
}

/** The way in of an installation without demo: a person with a password, owner of a workspace. */
export async function createAdmin(options: Options): Promise<void> {
  const given = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  const weakness = given === null ? null : weaknessOf(given, options.login);
  if (weakness !== null)
    throw new Trouble(`The password is too weak (${weakness}). Use at least 8 characters that nobody guesses.`, 2);
  const password = given ?? randomBytes(15).toString('base64url');
  const hash = await hashPassword(password);

  await withDatabase(async ({ database }) => {
    const db = connect(database.appUrl, { max: 2, name: 'docket create-admin' });
    try {
      const workspace = await findOrMakeWorkspace(db.sql, options);
      const name = options.name ?? options.login;
      const [made] = await db.sql<{ id: string }[]>`
        insert into "user" (id, login, name, password_hash) values (${uuidv7()}, ${options.login}, ${name}, ${hash})
        on conflict (login) do nothing returning id`;
      const [person] = made
        ? [made]
        : await db.sql<{ id: string }[]>`select id from "user" where login = ${options.login}`;
      if (person === undefined) throw new Error('the person was neither made nor found');
      await inWorkspace(db, { workspace }, async (tx) => {
        await tx.sql`
          insert into membership (workspace_id, user_id, role) values (${workspace}, ${person.id}, 'owner')
          on conflict (workspace_id, user_id) do update set role = 'owner'`;
        await tx.sql`
          insert into audit_event (workspace_id, id, action, subject, detail)
          values (${workspace}, ${uuidv7()}, 'workspace.create-admin', ${person.id}, ${tx.sql.json({ login: options.login })})`;
      });
      say(`${options.login} is an owner of the workspace ${options.workspace}.`);
      if (!made) say('The person existed already and keeps the password they have.');
      else if (given === null) say(`Password (shown this once): ${password}`);
    } finally {
      await db.end();
    }
  });
}

async function findOrMakeWorkspace(sql: ReturnType<typeof connect>['sql'], options: Options): Promise<string> {
  const zh = options.workspaceZh ?? options.workspaceEn ?? options.workspace;
  const en = options.workspaceEn ?? options.workspaceZh ?? options.workspace;
  await sql`
    insert into workspace (id, slug, name) values (${uuidv7()}, ${options.workspace}, ${sql.json({ zh, en })})
    on conflict (slug) do nothing`;
  const [row] = await sql<{ id: string }[]>`select id from workspace where slug = ${options.workspace}`;
  if (row === undefined) throw new Error('the workspace was neither made nor found');
  return row.id;
}
