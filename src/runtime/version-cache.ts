import type { Db } from '@/db/connect';
import { loadVersion } from '@/db/sql/load-version';
import type { ProcessDefinition } from '@/definition/definition';
import { compile, type ProcessGraph } from '@/definition/engine';

/** A sealed version, compiled. */
export interface Version {
  readonly id: string;
  readonly processId: string;
  readonly number: number;
  readonly definition: ProcessDefinition;
  readonly graph: ProcessGraph;
  readonly elements: ReadonlyMap<string, ProcessDefinition['logic']['elements'][number]>;
}

/** Definitions are at most 1 MB; a busy department has some dozens. */
const KEPT = 200;

/**
 * Versions never change, so that each is read and compiled once; the least recently used goes when there are too many.
 * Keys begin with the workspace: one department's version is never found under another's name.
 */
export function createVersionCache(db: Db, kept = KEPT) {
  const known = new Map<string, Promise<Version>>();
  return {
    get(workspace: string, id: string): Promise<Version> {
      const key = `${workspace}/${id}`;
      const found = known.get(key);
      if (found) known.delete(key);
      const version = found ?? read(db, workspace, id);
      known.set(key, version);
      if (!found) {
        version.catch(() => known.delete(key));
        const oldest = known.size > kept ? known.keys().next().value : undefined;
        if (oldest !== undefined) known.delete(oldest);
      }
      return version;
    },
  };
}
export type VersionCache = ReturnType<typeof createVersionCache>;

async function read(db: Db, workspace: string, id: string): Promise<Version> {
  const row = await loadVersion(db.sql, workspace, id);
  if (!row) throw new Error(`version ${id} of workspace ${workspace} is referred to and does not exist`);
  // Only publishing writes versions, and it seals what has been parsed and checked.
  const definition = row.definition as unknown as ProcessDefinition;
  return {
    id,
    processId: row.process_id,
    number: row.number,
    definition,
    graph: compile(definition),
    elements: new Map(definition.logic.elements.map((element) => [element.id, element])),
  };
}
