import type postgres from 'postgres';
import type { InstanceStatusColumn, StoredJson } from './rows';

export interface LoadArguments {
  readonly workspace: string;
  readonly person: string | null;
  readonly key: string | null;
  readonly instance?: string;
  readonly task?: string;
  readonly incident?: string;
  /** Key of a process, to begin an instance of its newest version. */
  readonly process?: string;
}

/** What docket_load answers (drizzle/0010_runtime.sql). */
export interface LoadedRow {
  readonly fingerprint: string | null;
  readonly answer: StoredJson | null;
  readonly actor: {
    readonly name: string;
    readonly login: string;
    readonly role: string;
    readonly teams: readonly string[];
  } | null;
  readonly version_id: string | null;
  readonly instance_id: string | null;
  readonly status: InstanceStatusColumn | null;
  readonly version: number | null;
  readonly state: StoredJson | null;
  readonly title: string | null;
  readonly business_key: string | null;
  readonly started_by: string | null;
  readonly started_at: Date | null;
  readonly variables: { readonly [key: string]: StoredJson } | null;
  readonly tasks: readonly LoadedTaskRow[] | null;
}
/** In this order: id, activity, element, status, assignee, completed by, users, teams, roles, name of who. */
export type LoadedTaskRow = readonly [
  id: string,
  activity: string,
  element: string,
  status: 'open' | 'completed' | 'cancelled',
  assignee: string | null,
  completedBy: string | null,
  users: readonly string[],
  teams: readonly string[],
  roles: readonly string[],
  /** Name of who completed it, or else of who holds it. */
  who: string | null,
];

/** All that one decision needs, in one round trip. */
export async function loadForCommand(sql: postgres.Sql, of: LoadArguments): Promise<LoadedRow> {
  const [row] = await sql<[LoadedRow?]>`select * from docket_load(${of.workspace}, ${of.person}, ${of.key},
    ${of.instance ?? null}, ${of.task ?? null}, ${of.incident ?? null}, ${of.process ?? null})`;
  if (!row) throw new Error('docket_load answers one row, and there was none');
  return row;
}
