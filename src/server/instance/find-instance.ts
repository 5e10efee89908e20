import type { Tx } from '@/db/in-workspace';
import type { Json } from '@/model/json';
import { refuse } from '../refusal';
import { takesPart, type Viewer } from '../takes-part';
import { seesAll } from '../viewer';
import type { InstanceStatus, Person, ProcessName } from '../views';

export interface InstanceRow {
  id: string;
  title: string;
  status: InstanceStatus;
  process: ProcessName;
  version_id: string;
  started_by: Person | null;
  started_at: Date;
  ended_at: Date | null;
  updated_at: Date;
  state: Json;
}

/** The instance if this person may see it; else there is none. */
export async function getInstanceRow({ sql }: Tx, viewer: Viewer, id: string): Promise<InstanceRow> {
  const [row] = await sql<InstanceRow[]>`
    select i.id, i.title, i.status, jsonb_build_object('key', p.key, 'name', p.name) as process, i.version_id,
      (select jsonb_build_object('id', u.id, 'name', u.name) from "user" u where u.id = i.started_by) as started_by,
      i.started_at, i.ended_at, i.updated_at, i.state
    from instance i join process p on p.workspace_id = i.workspace_id and p.id = i.process_id
    where i.workspace_id = ${viewer.workspace} and i.id = ${id} and (${seesAll(viewer)} or ${takesPart(sql, viewer)})`;
  return row ?? refuse('access/not-found');
}
