import { v7 as uuidv7 } from 'uuid';
import type { Db } from '@/db/connect';
import { inWorkspace } from '@/db/in-workspace';
import { parseDefinition } from '@/definition/parse';
import { sealDefinition } from '@/definition/seal';
import type { Problem } from '@/model/problem';
import type { SettledDepartment } from './people';

/** Parses, checks and seals the definition as publishing does, and makes it version 1. Throws what would be refused. */
export async function publish(
  db: Db,
  { department, workspace, users }: SettledDepartment,
  input: unknown,
  by: string,
  at: Date,
): Promise<void> {
  const parsed = parseDefinition(input);
  if (!parsed.ok) throw refused(parsed.error);
  const sealed = sealDefinition(parsed.value, {
    teams: department.teams.map((team) => team.key),
    people: department.people.map((person) => person.login),
    roles: [...new Set(department.people.map((person) => person.role))],
  });
  if (!sealed.ok) throw refused(sealed.error);
  const { definition, canonical, hash, logicHash } = sealed.value;
  const process = uuidv7({ msecs: at.getTime() });
  const version = uuidv7({ msecs: at.getTime() });
  const user = users.get(by) ?? null;
  await inWorkspace(db, { workspace }, async ({ sql }) => {
    await sql`
      insert into process (workspace_id, id, key, name, created_at, created_by, updated_at)
      values (${workspace}, ${process}, ${definition.key}, ${sql.json({ ...definition.name })}, ${at}, ${user}, ${at})`;
    await sql`
      insert into process_draft (workspace_id, process_id, revision, definition, updated_at, updated_by)
      values (${workspace}, ${process}, 1, ${canonical}::text::jsonb, ${at}, ${user})`;
    await sql`
      insert into process_version (workspace_id, id, process_id, number, definition, hash, logic_hash, note, published_at,
        published_by)
      values (${workspace}, ${version}, ${process}, 1, ${canonical}::text::jsonb, ${hash}, ${logicHash}, ${'首次发布'},
        ${at}, ${user})`;
  });
}

function refused(problems: readonly Problem[]): Error {
  const words = problems.map((problem) => `${problem.code} ${JSON.stringify({ ...problem.at, ...problem.params })}`);
  return new Error(`the demo's definition is not right:\n  ${words.join('\n  ')}`);
}
