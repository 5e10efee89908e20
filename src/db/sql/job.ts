import type postgres from 'postgres';
import type { StoredJson } from './rows';

export interface ClaimedJob {
  readonly instance_id: string;
  readonly element: string;
  readonly connector: string;
  readonly input: StoredJson;
  readonly retry: { readonly attempts: number; readonly backoffMs: number };
  /** Tries begun, this one included. */
  readonly attempts: number;
  /** Tries that ended in an answer of failure. */
  readonly failures: number;
}

/** Begins a try under `token`; null = there is nothing to do any more (done, cancelled, never was). */
export async function claimJob(
  sql: postgres.Sql,
  workspace: string,
  job: string,
  token: string,
): Promise<ClaimedJob | null> {
  const [row] = await sql<[ClaimedJob?]>`select * from docket_claim_job(${workspace}, ${job}, ${token})`;
  return row ?? null;
}

/** Gives a broken-off try back, uncounted; false = it was not ours any more. */
export async function releaseJob(sql: postgres.Sql, workspace: string, job: string, token: string): Promise<boolean> {
  const [row] = await sql<[{ done: boolean }?]>`select docket_release_job(${workspace}, ${job}, ${token}) as done`;
  return row?.done ?? false;
}
