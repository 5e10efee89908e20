import { inWorkspace } from '@/db/in-workspace';
import type { Form } from '@/definition/forms';
import type { Json, Values } from '@/model/json';
import { anId, inWorkspaceInput } from '../input';
import { refuse } from '../refusal';
import { isCandidate, isConcerned, takesPart } from '../takes-part';
import { procedure } from '../trpc/procedure';
import { seesAll, viewerOf } from '../viewer';
import type { InstanceStatus, Person, TaskView } from '../views';
import { selectTasks, type TaskRow, toCard } from './task-rows';

interface Row extends TaskRow {
  form: string | null;
  version_id: string;
  instance_status: InstanceStatus;
  started_by: Person | null;
  started_at: Date;
  candidate: boolean;
}

/**
 * A task with its form and what the form's fields hold by now. Seen by those it concerns, by who takes part in the instance
 * and by who sees all; for everybody else there is no such task.
 */
export const getTask = procedure('work.do')
  .input(inWorkspaceInput({ task: anId }))
  .query(async ({ ctx, input }): Promise<TaskView> => {
    const viewer = viewerOf(ctx);
    const { workspace } = viewer;
    return inWorkspace(ctx.container.db, { workspace }, async ({ sql }) => {
      const [row] = await sql<Row[]>`
        select card.*, own.form, i.version_id, i.status as instance_status, i.started_at,
          (select jsonb_build_object('id', u.id, 'name', u.name) from "user" u where u.id = i.started_by) as started_by,
          (select ${isCandidate(sql, viewer)} from task t where t.workspace_id = ${workspace} and t.id = card.id) as candidate
        from (${selectTasks(sql)} where t.workspace_id = ${workspace} and t.id = ${input.task}
          and (${seesAll(viewer)} or ${isConcerned(sql, viewer)} or ${takesPart(sql, viewer)})) card
        join task own on own.workspace_id = ${workspace} and own.id = card.id
        join instance i on i.workspace_id = ${workspace} and i.id = card.instance_id`;
      if (!row) return refuse('access/not-found');
      const version = await ctx.container.runtime.version(workspace, row.version_id);
      const form = version.definition.forms.find((one) => one.id === row.form) ?? null;
      const variables = await sql<{ key: string; value: Json }[]>`
        select key, value from variable
        where workspace_id = ${workspace} and instance_id = ${row.instance_id} and key = any(${keysOf(form)}::text[])`;
      return viewOf(row, form, Object.fromEntries(variables.map(({ key, value }) => [key, value])), viewer.user);
    });
  });

/** Only what the form asks for: a task is no window on everything the instance knows. */
function keysOf(form: Form | null): readonly string[] {
  return form?.fields.map((field) => field.key) ?? [];
}

function viewOf(row: Row, form: Form | null, values: Values, me: string): TaskView {
  const card = toCard(row);
  const open = row.status === 'open' && row.instance_status === 'active';
  const mine = card.assignee?.id === me;
  return {
    task: {
      ...card,
      canClaim: open && card.assignee === null && row.candidate,
      canRelease: open && mine,
      canComplete: open && (mine || (card.assignee === null && row.candidate)),
      form,
    },
    instance: {
      id: row.instance_id,
      title: row.title,
      process: row.process,
      status: row.instance_status,
      startedBy: row.started_by,
      startedAt: row.started_at.toISOString(),
    },
    values,
  };
}
