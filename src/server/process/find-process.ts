import type { Tx } from '@/db/in-workspace';
import type { ProcessDefinition } from '@/definition/definition';
import { parseDefinition } from '@/definition/parse';
import type { LocalizedText } from '@/model/text';
import { refuse } from '../refusal';

export interface ProcessRow {
  readonly id: string;
  readonly key: string;
  readonly name: LocalizedText;
}

/** The process with this key, or the end of the use case. `lock` keeps others from publishing it meanwhile. */
export async function getProcessRow(
  { sql }: Tx,
  workspace: string,
  key: string,
  lock: 'lock' | 'no-lock' = 'no-lock',
): Promise<ProcessRow> {
  const [row] = await sql<ProcessRow[]>`
    select id, key, name from process
    where workspace_id = ${workspace} and key = ${key} ${lock === 'lock' ? sql`for update` : sql``}`;
  return row ?? refuse('access/not-found');
}

/** A stored definition. It was parsed before it was stored, so that anything else is our own fault. */
export function storedDefinition(stored: unknown, of: string): ProcessDefinition {
  const parsed = parseDefinition(stored);
  if (parsed.ok) return parsed.value;
  throw new Error(`the stored definition of ${of} cannot be read: ${parsed.error[0]?.code ?? ''}`);
}
