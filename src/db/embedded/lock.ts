import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { birthOf, isAlive } from './processes';
import { EmbeddedError, hasCode, messageOf } from './trouble';

const holderSchema = z.object({ pid: z.number().int().positive(), born: z.string().nullable(), id: z.string() });
type Holder = z.infer<typeof holderSchema>;

export type LockAttempt = { readonly taken: true; release(): void } | { readonly taken: false; readonly pid: number };

/**
 * A lock file that outlives no process: it names its holder by process id and birth, and a file whose holder is gone is
 * taken over. `id` tells several holders inside one process apart.
 */
export function tryLock(file: string, id: string): LockAttempt {
  const me: Holder = { pid: process.pid, born: birthOf(process.pid), id };
  for (;;) {
    if (create(file, me)) return { taken: true, release: () => release(file, me) };
    const holder = read(file);
    if (holder !== null && lives(holder)) return { taken: false, pid: holder.pid };
    setAside(file, holder, me);
  }
}

/** Written aside and linked into place: nobody ever reads half a file. */
function create(file: string, me: Holder): boolean {
  const aside = `${file}.${me.pid}.${me.id}`;
  try {
    writeFileSync(aside, JSON.stringify(me), { mode: 0o644 });
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw new EmbeddedError('not-writable', `The lock file ${file} cannot be written: ${messageOf(error)}`, {
      cause: error,
    });
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Moves a dead holder's file away. If a third process was quicker, what was moved is its new file: put back. */
function setAside(file: string, judged: Holder | null, me: Holder): void {
  const aside = `${file}.${me.pid}.${me.id}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = read(aside);
  if (moved !== null && moved.id !== judged?.id) {
    try {
      linkSync(aside, file);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
  rmSync(aside, { force: true });
}

function read(file: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function lives(holder: Holder): boolean {
  if (!isAlive(holder.pid)) return false;
  const born = birthOf(holder.pid);
  return born === null || holder.born === null || born === holder.born;
}

function release(file: string, me: Holder): void {
  if (read(file)?.id === me.id) rmSync(file, { force: true });
}
