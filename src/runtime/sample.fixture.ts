import { v7 } from 'uuid';
import type { Db } from '@/db/connect';
import { inWorkspace } from '@/db/in-workspace';
import type { Element, ProcessDefinition } from '@/definition/definition';
import { emptyDefinition } from '@/definition/empty';
import type { Flow } from '@/model/element';
import type { LocalizedText } from '@/model/text';

/** Departments, people and processes for the runtime's tests and its bench. */
export const text = (english: string): LocalizedText => ({ zh: english, en: english });

/** Elements in a row, joined by flows; further flows may be given. */
export function processOf(
  key: string,
  elements: readonly Element[],
  more: readonly Flow[] = [],
  beside: readonly Element[] = [],
): ProcessDefinition {
  const flows = elements.slice(1).map((element, index) => {
    const source = elements[index]?.id ?? '';
    return { id: `${source}-${element.id}`, source, target: element.id };
  });
  const definition = emptyDefinition(key, text(key));
  return {
    ...definition,
    logic: { ...definition.logic, elements: [...elements, ...beside], flows: [...flows, ...more] },
  };
}

export const start = (id = 'start'): Element => ({ id, kind: 'start-event', name: text('Start') });
export const end = (id = 'end'): Element => ({ id, kind: 'end-event', name: text('End') });
export const userTask = (id: string, teams: readonly string[] = ['repair']): Element => ({
  id,
  kind: 'user-task',
  name: text(id),
  assignment: { rules: [], otherwise: { teams: [...teams] } },
});
export const serviceTask = (
  id: string,
  url: string,
  { attempts = 3, backoffMs = 100, timeoutMs = 2000 } = {},
): Element => ({
  id,
  kind: 'service-task',
  name: text(id),
  connector: { kind: 'http', method: 'POST', url, timeoutMs, statusVariable: 'status', result: 'answer' },
  retry: { attempts, backoffMs },
});

export interface SampleWorkspace {
  readonly id: string;
  /** Members of the team `repair`, with the role `member`. */
  readonly people: readonly string[];
  readonly publish: (definition: ProcessDefinition) => Promise<string>;
}

export async function sampleWorkspace(db: Db, people = 3): Promise<SampleWorkspace> {
  const workspace = v7();
  const users = Array.from({ length: people }, () => v7());
  const team = v7();
  await db.sql`insert into workspace (id, slug, name) values (${workspace}, ${`w-${workspace}`}, ${JSON.stringify(text('W'))}::text::jsonb)`;
  for (const [index, id] of users.entries()) {
    await db.sql`insert into "user" (id, login, name) values (${id}, ${`u-${id}`}, ${`Person ${index + 1}`})`;
  }
  await inWorkspace(db, { workspace }, async ({ sql }) => {
    await sql`insert into team (workspace_id, id, key, name) values (${workspace}, ${team}, 'repair', ${JSON.stringify(text('Repair'))}::text::jsonb)`;
    for (const user of users) {
      await sql`insert into membership (workspace_id, user_id, role) values (${workspace}, ${user}, 'member')`;
      await sql`insert into team_member (workspace_id, team_id, user_id) values (${workspace}, ${team}, ${user})`;
    }
  });
  return { id: workspace, people: users, publish: (definition) => publish(db, workspace, definition) };
}

/** Writes a version as publishing does, without its checks: tests may run what nobody could publish. */
function publish(db: Db, workspace: string, definition: ProcessDefinition): Promise<string> {
  const id = v7();
  const process = v7();
  return inWorkspace(db, { workspace }, async ({ sql }) => {
    await sql`insert into process (workspace_id, id, key, name)
      values (${workspace}, ${process}, ${definition.key}, ${JSON.stringify(definition.name)}::text::jsonb)`;
    await sql`insert into process_version (workspace_id, id, process_id, number, definition, hash, logic_hash, note, published_at)
      values (${workspace}, ${id}, ${process}, 1, ${JSON.stringify(definition)}::text::jsonb, 'h', 'h', '', now())`;
    return id;
  });
}
