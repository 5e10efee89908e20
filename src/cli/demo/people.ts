import { v7 as uuidv7 } from 'uuid';
import type { Db } from '@/db/connect';
import { inWorkspace } from '@/db/in-workspace';
import { hashPassword } from '@/server/auth/password';
import { DEMO_PASSWORD, type DemoDepartment, type DemoPerson } from './departments';

/** A department as it stands in the database. */
export interface SettledDepartment {
  readonly department: DemoDepartment;
  readonly workspace: string;
  /** User ids by login. */
  readonly users: ReadonlyMap<string, string>;
}

/** Makes workspace, people, teams and memberships. Somebody who works in two departments is one person. */
export async function settle(db: Db, department: DemoDepartment, since: Date): Promise<SettledDepartment> {
  const workspace = uuidv7();
  await db.sql`
    insert into workspace (id, slug, name, created_at)
    values (${workspace}, ${department.slug}, ${db.sql.json({ ...department.name })}, ${since})`;
  const users = new Map<string, string>();
  for (const person of department.people) users.set(person.login, await personOf(db, person, since));
  await inWorkspace(db, { workspace }, async ({ sql }) => {
    for (const { login, role } of department.people) {
      await sql`
        insert into membership (workspace_id, user_id, role, created_at)
        values (${workspace}, ${users.get(login) ?? ''}, ${role}, ${since})`;
    }
    for (const { key, name } of department.teams) {
      const team = uuidv7();
      await sql`
        insert into team (workspace_id, id, key, name, created_at)
        values (${workspace}, ${team}, ${key}, ${sql.json({ ...name })}, ${since})`;
      for (const { login, teams } of department.people) {
        if (!teams.includes(key)) continue;
        await sql`
          insert into team_member (workspace_id, team_id, user_id) values (${workspace}, ${team}, ${users.get(login) ?? ''})`;
      }
    }
  });
  return { department, workspace, users };
}

async function personOf(db: Db, person: DemoPerson, since: Date): Promise<string> {
  const [found] = await db.sql<{ id: string }[]>`select id from "user" where login = ${person.login}`;
  if (found !== undefined) return found.id;
  const id = uuidv7();
  // Each hash has its own salt, although the password is one.
  const hash = await hashPassword(DEMO_PASSWORD);
  await db.sql`
    insert into "user" (id, login, name, password_hash, created_at, updated_at)
    values (${id}, ${person.login}, ${person.name}, ${hash}, ${since}, ${since})`;
  return id;
}
