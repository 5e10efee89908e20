import postgres from 'postgres';
import type { Json, Values } from '@/model/json';
import type { LocalizedText } from '@/model/text';
import { type ArrayText, arrayText } from './array-text';
import type { InstanceStatusColumn } from './rows';

/** What docket_commit writes beside the instance, its history and the command's key; absent members cost nothing. */
export interface CommitParts {
  readonly start?: { readonly version: string; readonly title: string; readonly businessKey: string | null };
  readonly open?: readonly OpenedTask[];
  readonly close?: readonly ClosedTask[];
  /** Variables the instance has not had. */
  readonly values?: Values;
  /** Variables that have another value now. */
  readonly changed?: readonly (readonly [key: string, value: Json])[];
  readonly raise?: readonly RaisedIncident[];
  readonly resolve?: readonly string[];
  readonly enqueue?: readonly EnqueuedJob[];
  readonly drop?: readonly string[];
  readonly job?: ReportedTry;
  readonly audit?: AuditEntry;
}
export interface OpenedTask {
  readonly id: string;
  readonly activity: string;
  readonly element: string;
  readonly form: string | null;
  readonly name: LocalizedText;
  /** Login names, looked up among the members; null = none, which saves the look. Lists as PostgreSQL writes them. */
  readonly people: ArrayText | null;
  readonly users: ArrayText;
  readonly teams: ArrayText;
  readonly roles: ArrayText;
  readonly due: string | null;
  readonly priority: 'normal' | 'high';
}

export interface ClosedTask {
  readonly id: string;
  readonly status: 'completed' | 'cancelled';
  /** Close it only while `assignee` holds it (null: nobody does): a claim in between is a conflict. */
  readonly checked: boolean;
  readonly assignee: string | null;
}
export interface RaisedIncident {
  readonly id: string;
  readonly activity: string;
  readonly element: string;
  readonly code: string;
  readonly params: Json;
}
export interface EnqueuedJob {
  readonly id: string;
  readonly activity: string;
  readonly element: string;
  readonly connector: string;
  readonly input: Json;
  readonly retry: Json;
}
/** The end of one try. `requested` = there will be another after `delayMs`. */
export interface ReportedTry {
  readonly id: string;
  readonly token: string;
  readonly status: 'requested' | 'completed' | 'failed';
  readonly delayMs: number;
  readonly error?: { readonly code: string; readonly message: string };
}
export interface AuditEntry {
  readonly id: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Json;
  readonly request: string | null;
}

export interface CommitArguments {
  readonly workspace: string;
  readonly instance: string;
  /** Version the decision was made on; 0 = the instance begins. */
  readonly seen: number;
  readonly status: InstanceStatusColumn;
  readonly state: unknown;
  readonly at: Date;
  readonly person: string | null;
  readonly personName: string | null;
  readonly key: string;
  readonly fingerprint: string;
  readonly answer: unknown;
  /** Sequence of the first event. */
  readonly first: number;
  readonly events: readonly unknown[];
  readonly parts: CommitParts;
  /** Uploaded files that belong to the instance from now on. */
  readonly files?: readonly string[];
}

/** `conflict`: another command was first, decide anew. `stale`: the job's try is not the current one any more. */
export type Committed = 'done' | 'conflict' | 'stale';

/** Everything that follows from one command, or nothing of it, in one round trip. */
export async function commitCommand(sql: postgres.Sql, of: CommitArguments): Promise<Committed> {
  try {
    const [row] =
      of.files === undefined || of.files.length === 0
        ? await sql<[{ done: boolean }?]>`select docket_commit(${of.workspace}, ${of.instance}, ${of.seen},
      ${of.status}, ${json(of.state)}, ${of.at}, ${of.person}, ${of.personName}, ${of.key}, ${of.fingerprint},
      ${json(of.answer)}, ${of.first}, ${json(of.events)}, ${json(of.parts)}) as done`
        : await sql<[{ done: boolean }?]>`select docket_commit_with_files(${arrayText(of.files)}, ${of.workspace},
      ${of.instance}, ${of.seen}, ${of.status}, ${json(of.state)}, ${of.at}, ${of.person}, ${of.personName}, ${of.key},
      ${of.fingerprint}, ${json(of.answer)}, ${of.first}, ${json(of.events)}, ${json(of.parts)}) as done`;
    return row?.done ? 'done' : 'conflict';
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    if (error.code === 'DK001') return 'conflict';
    if (error.code === 'DK002') return 'stale';
    if (error.code === '23505' && error.constraint_name === 'command_key_pkey') return 'conflict';
    throw error;
  }

  /** postgres.js writes what a jsonb parameter gets as JSON; its types ask for less than it can. */
  function json(value: unknown) {
    return sql.json(value as postgres.JSONValue);
  }
}
