import { inWorkspace, type Tx } from '@/db/in-workspace';
import type { ProcessDefinition } from '@/definition/definition';
import { variablesOf } from '@/definition/variables';
import type { Json } from '@/model/json';
import { anId, inWorkspaceInput } from '../input';
import { addLogFields } from '../log';
import type { Viewer } from '../takes-part';
import { procedure } from '../trpc/procedure';
import { viewerOf } from '../viewer';
import type { IncidentView, InstanceView, TaskCard } from '../views';
import { selectTasks, type TaskRow, toCard } from '../work/task-rows';
import { getInstanceRow, type InstanceRow } from './find-instance';

/** An instance as its page shows it: where it stands on the diagram, the way it took, what it knows, who has what to do. */
export const getInstance = procedure('workspace.view')
  .input(inWorkspaceInput({ instance: anId }))
  .query(async ({ ctx, input }): Promise<InstanceView> => {
    const viewer = viewerOf(ctx);
    addLogFields({ instance: input.instance });
    return inWorkspace(ctx.container.db, { workspace: viewer.workspace }, async (tx) => {
      const row = await getInstanceRow(tx, viewer, input.instance);
      const { definition, number } = await ctx.container.runtime.version(viewer.workspace, row.version_id);
      const way = await readWay(tx, viewer, row.id);
      return {
        id: row.id,
        title: row.title,
        status: row.status,
        process: row.process,
        version: number,
        definition,
        startedBy: row.started_by,
        startedAt: row.started_at.toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
        updatedAt: row.updated_at.toISOString(),
        active: activeOf(row, way),
        visited: way.visited,
        taken: way.taken,
        variables: await readVariables(tx, viewer, row.id, definition),
        incidents: await readIncidents(tx, viewer, row.id),
        tasks: await readTasks(tx, viewer, row.id),
      };
    });
  });

interface Way {
  readonly visited: readonly string[];
  readonly taken: readonly string[];
  readonly since: ReadonlyMap<string, { readonly element: string; readonly at: Date }>;
}

/** Which elements and flows, from the history: it alone says what has happened. */
async function readWay({ sql }: Tx, { workspace }: Viewer, instance: string): Promise<Way> {
  const rows = await sql<
    { type: string; at: Date; element: string | null; flow: string | null; activity: string | null }[]
  >`
    select type, at, event ->> 'element' as element, event ->> 'flow' as flow, event ->> 'activity' as activity
    from history_event
    where workspace_id = ${workspace} and instance_id = ${instance} and type in ('activity.activated', 'flow.taken')
    order by sequence`;
  const entered = rows.filter((row) => row.type === 'activity.activated');
  return {
    visited: [...new Set(entered.flatMap(({ element }) => element ?? []))],
    taken: [...new Set(rows.flatMap(({ flow }) => flow ?? []))],
    since: new Map(
      entered.flatMap(({ activity, element, at }) =>
        activity && element ? [[activity, { element, at }] as const] : [],
      ),
    ),
  };
}

/** Activities of the state, with the time they began. */
function activeOf({ state }: InstanceRow, { since }: Way): InstanceView['active'] {
  const activities = memberOf(state, 'activities');
  if (typeof activities !== 'object' || activities === null) return [];
  return Object.keys(activities).flatMap((activity) => {
    const begun = since.get(activity);
    return begun ? [{ activity, element: begun.element, since: begun.at.toISOString() }] : [];
  });
}

function memberOf(value: Json, member: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value)).get(member);
}

async function readVariables(
  { sql }: Tx,
  { workspace }: Viewer,
  instance: string,
  definition: ProcessDefinition,
): Promise<InstanceView['variables']> {
  const rows = await sql<{ key: string; value: Json }[]>`
    select key, value from variable where workspace_id = ${workspace} and instance_id = ${instance}`;
  const held = new Map(rows.map(({ key, value }) => [key, value]));
  return variablesOf(definition).flatMap(({ key, label, type }) => {
    const value = held.get(key);
    return value === undefined ? [] : [{ key, label, type, value }];
  });
}

async function readIncidents({ sql }: Tx, { workspace }: Viewer, instance: string): Promise<readonly IncidentView[]> {
  const rows = await sql<(Omit<IncidentView, 'createdAt'> & { created_at: Date })[]>`
    select id, element, code, params, status, created_at from incident
    where workspace_id = ${workspace} and instance_id = ${instance}
    order by status, created_at desc, id desc limit 200`;
  return rows.map(({ created_at: createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
}

async function readTasks({ sql }: Tx, { workspace }: Viewer, instance: string): Promise<readonly TaskCard[]> {
  const rows = await sql<TaskRow[]>`
    ${selectTasks(sql)} where t.workspace_id = ${workspace} and t.instance_id = ${instance}
    order by t.created_at, t.id limit 500`;
  return rows.map(toCard);
}
