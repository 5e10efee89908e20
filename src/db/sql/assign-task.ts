import type postgres from 'postgres';

export interface AssignArguments {
  readonly workspace: string;
  readonly task: string;
  readonly seen: string | null;
  readonly assignee: string | null;
  readonly at: Date;
  readonly person: string;
  readonly action: string;
  readonly audit: string;
  readonly request: string | null;
}

/** Gives an open task to `assignee` (null: to nobody) if `seen` still holds it; false = no longer so. */
export async function assignTask(sql: postgres.Sql, of: AssignArguments): Promise<boolean> {
  const [row] = await sql<[{ done: boolean }?]>`select docket_assign_task(${of.workspace}, ${of.task}, ${of.seen},
    ${of.assignee}, ${of.at}, ${of.person}, ${of.action}, ${of.audit}, ${of.request}) as done`;
  return row?.done ?? false;
}
