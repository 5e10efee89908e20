import postgres from 'postgres';

const INSTANCES = 20_000;
const PAYLOAD = { form: 'approve', amount: 1250, note: 'looks fine' };
const STATE = { at: 'B', vars: { amount: 1250, customer: 'c' }, tokens: [{ node: 'B', id: 7 }] };

/**
 * What "complete a human task, create the next, write an audit event" costs with nothing around it: no engine, no
 * isolation, no idempotency. `cte`: one statement. `cteJ`: one read, and one statement that also writes a small state
 * with a version check. Three secondary indexes beside the primary keys.
 */
export async function createRawLoop(superUrl: string, lanes: number) {
  const sql = postgres(superUrl, { max: lanes, onnotice: () => undefined });
  await sql.unsafe(`
    create schema raw_loop;
    create table raw_loop.instance (id bigint primary key, tenant int not null, state jsonb not null, version int not null,
      updated_at timestamptz not null default now());
    create table raw_loop.task (id bigint generated always as identity primary key, tenant int not null,
      instance_id bigint not null, name text not null, status text not null, payload jsonb,
      created_at timestamptz not null default now(), completed_at timestamptz);
    create index on raw_loop.task (tenant, status, created_at, id);
    create index on raw_loop.task (instance_id);
    create table raw_loop.event (id bigint generated always as identity primary key, tenant int not null,
      instance_id bigint not null, kind text not null, data jsonb, at timestamptz not null default now());
    create index on raw_loop.event (instance_id, id);
    insert into raw_loop.instance select g, g % 200, '{"at":"A","vars":{"amount":12,"customer":"c"}}', 0
      from generate_series(1, ${INSTANCES}) g;
    insert into raw_loop.task (tenant, instance_id, name, status, payload)
      select g % 200, g, 'A', 'open', '{"x":1}' from generate_series(1, ${INSTANCES}) g;
    analyze raw_loop.task;`);
  const open = (await sql<{ id: string; instance_id: string }[]>`select id, instance_id from raw_loop.task`).map(
    (row) => ({ id: row.id, instance: row.instance_id }),
  );
  let next = 0;
  function take() {
    next = (next + 1) % open.length;
    const found = open[next];
    if (!found) throw new Error('the raw loop has no task');
    return found;
  }

  async function cte(): Promise<void> {
    const task = take();
    const [row] = await sql<[{ id: string }?]>`with d as (
        update raw_loop.task set status = 'done', completed_at = now() where id = ${task.id} and status = 'open'
        returning tenant, instance_id),
      n as (insert into raw_loop.task (tenant, instance_id, name, status, payload)
        select tenant, instance_id, 'B', 'open', ${sql.json(PAYLOAD)} from d returning id),
      e as (insert into raw_loop.event (tenant, instance_id, kind, data)
        select tenant, instance_id, 'completed', ${sql.json(PAYLOAD)} from d)
      select id from n`;
    if (!row) throw new Error('the raw loop lost a task');
    task.id = row.id;
  }

  async function cteJ(): Promise<void> {
    const task = take();
    const [seen] = await sql<[{ version: number }?]>`select i.version, i.state, k.status from raw_loop.instance i
      join raw_loop.task k on k.instance_id = i.id where i.id = ${task.instance} and k.id = ${task.id}`;
    const [row] = await sql<[{ id: string }?]>`with i as (
        update raw_loop.instance set state = ${sql.json(STATE)}, version = version + 1, updated_at = now()
        where id = ${task.instance} and version = ${seen?.version ?? -1} returning id, tenant),
      d as (update raw_loop.task set status = 'done', completed_at = now()
        where id = ${task.id} and status = 'open' and exists (select 1 from i) returning tenant, instance_id),
      n as (insert into raw_loop.task (tenant, instance_id, name, status, payload)
        select tenant, instance_id, 'B', 'open', ${sql.json(PAYLOAD)} from d returning id),
      e as (insert into raw_loop.event (tenant, instance_id, kind, data)
        select tenant, instance_id, 'completed', ${sql.json(PAYLOAD)} from d)
      select id from n`;
    if (!row) throw new Error('the raw loop lost a task');
    task.id = row.id;
  }
  /** `cte` that also notifies: PostgreSQL lets such commits through one after the other. */
  async function cteNotify(): Promise<void> {
    const task = take();
    const [row] = await sql<[{ id: string }?]>`with d as (
        update raw_loop.task set status = 'done', completed_at = now() where id = ${task.id} and status = 'open'
        returning tenant, instance_id),
      n as (insert into raw_loop.task (tenant, instance_id, name, status, payload)
        select tenant, instance_id, 'B', 'open', ${sql.json(PAYLOAD)} from d returning id),
      e as (insert into raw_loop.event (tenant, instance_id, kind, data)
        select tenant, instance_id, 'completed', ${sql.json(PAYLOAD)} from d)
      select id, pg_notify('bench', id::text) from n`;
    if (!row) throw new Error('the raw loop lost a task');
    task.id = row.id;
  }
  return { cte, cteJ, cteNotify, end: () => sql.end({ timeout: 2 }) };
}
