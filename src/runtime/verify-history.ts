import type { Db } from '@/db/connect';
import { inWorkspace } from '@/db/in-workspace';
import { canonicalJson, sha256Hex } from '@/definition/canonical';
import { evolve } from '@/definition/engine';
import type { Event } from '@/engine/event';
import { ABSENT, type InstanceState } from '@/engine/state';
import type { Json } from '@/model/json';

/** The oldest ended instances need not be folded every time; the running ones are. */
const ENDED = 1000;
const PAGE = 100;

export interface HistoryVerdict {
  readonly instances: number;
  readonly versions: number;
  /** Instances whose stored state is not what their history tells (I1 of RELIABILITY.md 2.2). */
  readonly unlike: readonly string[];
  /** Sealed versions that have no longer the hash they were sealed with (I6). */
  readonly changed: readonly string[];
}

/** Looks at what only the engine can tell of the rows; beside it stands db/invariants.ts. */
export async function verifyHistory(db: Db): Promise<HistoryVerdict> {
  const workspaces = await db.sql<{ id: string }[]>`select id from workspace order by id`;
  const instances: Checked[] = [];
  const versions: Checked[] = [];
  for (const { id: workspace } of workspaces) {
    instances.push(...(await foldAll(db, workspace)));
    versions.push(...(await hashAll(db, workspace)));
  }
  return {
    instances: instances.length,
    versions: versions.length,
    unlike: instances.filter(({ same }) => !same).map(({ id }) => id),
    changed: versions.filter(({ same }) => !same).map(({ id }) => id),
  };
}

interface Checked {
  readonly id: string;
  readonly same: boolean;
}

async function foldAll(db: Db, workspace: string): Promise<readonly Checked[]> {
  const ids = await inWorkspace(
    db,
    { workspace },
    ({ sql }) => sql<{ id: string }[]>`
      (select id from instance where workspace_id = ${workspace} and status = 'active')
      union all
      (select id from instance where workspace_id = ${workspace} and status <> 'active' order by id desc limit ${ENDED})`,
  );
  const done: Checked[] = [];
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE).map(({ id }) => id);
    const rows = await inWorkspace(
      db,
      { workspace },
      ({ sql }) => sql<{ id: string; state: InstanceState; events: Event[] }[]>`
        select i.id, i.state, (select jsonb_agg(h.event order by h.sequence) from history_event h
          where h.workspace_id = i.workspace_id and h.instance_id = i.id) as events
        from instance i where i.workspace_id = ${workspace} and i.id = any(${page}::uuid[])`,
    );
    for (const { id, state, events } of rows) {
      const folded = (events ?? []).reduce<InstanceState>((before, event) => evolve(before, event), ABSENT);
      done.push({ id, same: canonicalJson(folded) === canonicalJson(state) });
    }
  }
  return done;
}

/** jsonb keeps neither the order of members nor the text; the canonical form does not depend on either. */
async function hashAll(db: Db, workspace: string): Promise<readonly Checked[]> {
  const rows = await inWorkspace(
    db,
    { workspace },
    ({ sql }) => sql<{ id: string; definition: Json; hash: string }[]>`
      select id, definition, hash from process_version where workspace_id = ${workspace} order by id`,
  );
  return rows.map(({ id, definition, hash }) => ({ id, same: sha256Hex(canonicalJson(definition)) === hash }));
}
