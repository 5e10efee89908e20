import type postgres from 'postgres';
import { v7 } from 'uuid';

/** A workspace with one row in every tenant table. */
export interface FilledWorkspace {
  readonly id: string;
  readonly user: string;
  readonly process: string;
  readonly instance: string;
}

/** Fills every tenant table, as a superuser would; the isolation test says so when a new table is forgotten here. */
export async function fillWorkspace(sql: postgres.ISql, slug: string): Promise<FilledWorkspace> {
  const [ws, user, team, process, version, instance, task, attachment] = Array.from({ length: 8 }, () => v7());
  if (!ws || !user || !team || !process || !version || !instance || !task || !attachment) throw new Error('ids');
  const name = sql.json({ zh: slug, en: slug });
  const activity = v7();
  const of = { workspace_id: ws };
  const at = new Date('2026-11-01T08:00:00.000Z');
  const in_instance = {
    ...of,
    id: v7(),
    instance_id: instance,
    activity_id: activity,
    element: 'check',
    created_at: at,
  };
  await sql`insert into "user" ${sql({ id: user, login: `${slug}-person`, name: slug })}`;
  await sql`insert into workspace ${sql({ id: ws, slug, name })}`;
  await sql`insert into membership ${sql({ ...of, user_id: user, role: 'owner' })}`;
  await sql`insert into team ${sql({ ...of, id: team, key: 'repair', name })}`;
  await sql`insert into team_member ${sql({ ...of, team_id: team, user_id: user })}`;
  await sql`insert into process ${sql({ ...of, id: process, key: 'inspection', name })}`;
  await sql`insert into process_draft ${sql({ ...of, process_id: process, revision: 1, definition: sql.json({}) })}`;
  await sql`insert into process_version ${sql({
    ...of,
    ...{ id: version, process_id: process, number: 1, definition: sql.json({}), hash: 'h', logic_hash: 'l', note: '' },
    published_at: at,
  })}`;
  await sql`insert into instance ${sql({
    ...of,
    ...{ id: instance, process_id: process, version_id: version, status: 'active', version: 1, state: sql.json({}) },
    ...{ title: slug, started_by: user, started_at: at, updated_at: at },
  })}`;
  await sql`insert into variable ${sql({ ...of, instance_id: instance, key: 'severity', value: sql.json('high') })}`;
  await sql`insert into history ${sql({
    ...of,
    ...{ instance_id: instance, version: 1, first_sequence: 1, at, actor_kind: 'person', actor_id: user },
    events: sql.json([{ type: 'instance.started' }]),
  })}`;
  await sql`insert into incident ${sql({ ...in_instance, code: 'flow/none-holds', params: sql.json({}), status: 'open' })}`;
  await sql`insert into command_key ${sql({ ...of, key: 'key-0001', fingerprint: 'f', answer: sql.json({}), at })}`;
  await sql`insert into task ${sql({ ...in_instance, id: task, name, status: 'open', priority: 'normal' })}`;
  await sql`insert into job ${sql({ ...in_instance, connector: 'http', input: sql.json({}), retry: sql.json({}) })}`;
  await sql`insert into audit_event ${sql({ ...of, id: v7(), user_id: user, action: 'process.publish' })}`;
  await sql`insert into attachment ${sql({
    ...of,
    ...{
      id: attachment,
      instance_id: instance,
      name: 'a.png',
      type: 'image/png',
      size: 1,
      sha256: '0',
      uploaded_by: user,
    },
  })}`;
  await sql`insert into attachment_content ${sql({ ...of, attachment_id: attachment, content: Buffer.from([1]) })}`;
  return { id: ws, user, process, instance };
}
