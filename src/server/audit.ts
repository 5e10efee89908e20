import type { Tx } from '@/db/in-workspace';
import type { Json } from '@/model/json';
import { newId } from './new-id';

export interface Audited {
  readonly workspace: string;
  readonly user: string;
  readonly request: string;
  /** `area.verb`; its texts are in workspace.json, audit.actions. */
  readonly action: string;
  /** What it was done to: `process:inspection`, `user:<id>`. */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, Json>>;
}

/** Writes the audit row in the transaction of the change itself: no row, no change. */
export async function audit({ sql }: Tx, event: Audited): Promise<void> {
  await sql`
    insert into audit_event (workspace_id, id, user_id, action, subject, detail, request_id)
    values (${event.workspace}, ${newId()}, ${event.user}, ${event.action}, ${event.subject},
      ${JSON.stringify(event.detail ?? {})}::text::jsonb, ${event.request})`;
}
