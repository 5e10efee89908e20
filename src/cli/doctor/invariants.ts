import type { Db } from '@/db/connect';
import { inWorkspace, type Tx } from '@/db/in-workspace';
import { bad, type Finding, good } from './finding';

/** What must be true of every workspace's rows at any moment; each query returns the rows that break it. */
const INVARIANTS: readonly {
  readonly what: string;
  readonly broken: (tx: Tx, workspace: string) => Promise<number>;
}[] = [
  {
    what: 'an ended instance has no open task, job or incident',
    broken: (tx, workspace) =>
      count(tx.sql`
      select i.id from instance i where i.workspace_id = ${workspace} and i.status <> 'active' and (
        exists (select from task t where t.workspace_id = i.workspace_id and t.instance_id = i.id and t.status = 'open')
        or exists (select from job j where j.workspace_id = i.workspace_id and j.instance_id = i.id and j.status = 'requested')
        or exists (select from incident n where n.workspace_id = i.workspace_id and n.instance_id = i.id and n.status = 'open'))`),
  },
  {
    what: 'an active instance waits for something named',
    broken: (tx, workspace) =>
      count(tx.sql`
      select i.id from instance i where i.workspace_id = ${workspace} and i.status = 'active'
        and not exists (select from task t where t.workspace_id = i.workspace_id and t.instance_id = i.id and t.status = 'open')
        and not exists (select from job j where j.workspace_id = i.workspace_id and j.instance_id = i.id and j.status = 'requested')
        and not exists (select from incident n where n.workspace_id = i.workspace_id and n.instance_id = i.id and n.status = 'open')`),
  },
  {
    what: 'history has no gap and no repeat',
    broken: (tx, workspace) =>
      count(tx.sql`
      select h.instance_id from history_event h where h.workspace_id = ${workspace}
      group by h.instance_id having count(*) <> max(h.sequence) or min(h.sequence) <> 1`),
  },
  {
    what: 'every instance has its history',
    broken: (tx, workspace) =>
      count(tx.sql`
      select i.id from instance i where i.workspace_id = ${workspace}
        and not exists (select from history_event h where h.workspace_id = i.workspace_id and h.instance_id = i.id)`),
  },
  {
    what: 'state and history are equally long',
    broken: (tx, workspace) =>
      count(tx.sql`
      select i.id from instance i where i.workspace_id = ${workspace} and (i.state ->> 'sequence')::int <>
        (select max(h.sequence) from history_event h where h.workspace_id = i.workspace_id and h.instance_id = i.id)`),
  },
  {
    what: 'a task is completed at most once',
    broken: (tx, workspace) =>
      count(tx.sql`
      select h.event ->> 'task' from history_event h
      where h.workspace_id = ${workspace} and h.type = 'task.completed' group by 1 having count(*) > 1`),
  },
  {
    what: 'a completed task says who completed it',
    broken: (tx, workspace) =>
      count(tx.sql`
      select t.id from task t where t.workspace_id = ${workspace} and t.status = 'completed' and t.completed_by is null`),
  },
];

/** Every invariant over every workspace, through the same door as the application. */
export async function lookAtInvariants(db: Db): Promise<readonly Finding[]> {
  const workspaces = await db.sql<{ id: string; slug: string }[]>`select id, slug from workspace order by slug`;
  const broken: Finding[] = [];
  for (const { id, slug } of workspaces) {
    for (const { what, broken: query } of INVARIANTS) {
      const rows = await inWorkspace(db, { workspace: id }, (tx) => query(tx, id));
      if (rows > 0) broken.push(bad('invariant', `${what}: broken by ${rows} rows in ${slug}`));
    }
  }
  return broken.length > 0
    ? broken
    : [good('invariants', `${INVARIANTS.length} hold in ${workspaces.length} workspaces`)];
}

async function count(rows: PromiseLike<readonly unknown[]>): Promise<number> {
  return (await rows).length;
}
