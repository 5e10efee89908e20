import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from './processes';
import { hasCode } from './trouble';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that has these files open, according to its own lock file; null when there is none. */
export function findPostmaster(pgData: string): Postmaster | null {
  const [pid, , , port] = readLockFile(pgData);
  if (pid === undefined || !isPostmaster(Number(pid), pgData)) return null;
  return { pid: Number(pid), port: Number(port) || 0 };
}

/**
 * Removes the lock file of a server that is gone. PostgreSQL does so by itself, unless the process id lives on: as a
 * zombie nobody reaps (containers), or given to another process. Only for the holder of our own lock. Children of a
 * killed server that still use its shared memory are noticed by PostgreSQL all the same.
 */
export function clearStaleLockFile(pgData: string): void {
  if (findPostmaster(pgData) === null) rmSync(join(pgData, 'postmaster.pid'), { force: true });
}

function isPostmaster(pid: number, pgData: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  const command = commandOf(pid);
  return command === null || command.includes(pgData);
}

function readLockFile(pgData: string): string[] {
  try {
    return readFileSync(join(pgData, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
