import type postgres from 'postgres';
import type { StoredJson } from './rows';

export interface VersionRow {
  readonly process_id: string;
  readonly number: number;
  readonly definition: StoredJson;
}

export async function loadVersion(sql: postgres.Sql, workspace: string, version: string): Promise<VersionRow | null> {
  const [row] = await sql<[VersionRow?]>`select * from docket_load_version(${workspace}, ${version})`;
  return row ?? null;
}
