import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Trouble } from '../say';

const holderSchema = z.object({ pid: z.number().int().positive(), born: z.string().nullable(), at: z.string() });
type Holder = z.infer<typeof holderSchema>;

export interface Lock {
  release(): void;
}

/**
 * One Docket per data folder. The file names its holder by process id and birth, so that a file left over from kill -9
 * (or a reused process id) does not keep anybody out.
 */
export function lockDataFolder(dataDir: string): Lock {
  const file = join(dataDir, 'docket.lock');
  const me: Holder = { pid: process.pid, born: birthOf(process.pid), at: new Date().toISOString() };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (take(file, me)) return { release: () => release(file) };
    const holder = read(file);
    if (holder !== null && lives(holder)) {
      throw new Trouble(
        `Docket already runs with the data folder ${dataDir} (process ${holder.pid}, since ${holder.at}).\n` +
          'Stop it first, or give this one a folder of its own with DOCKET_DATA.',
      );
    }
    remove(file);
  }
  throw new Trouble(`The lock file ${file} cannot be taken. Remove it when no Docket runs.`);
}

/** Process id of the Docket that runs with this data folder, or null. */
export function runningWith(dataDir: string): number | null {
  const holder = read(join(dataDir, 'docket.lock'));
  return holder !== null && lives(holder) ? holder.pid : null;
}

function take(file: string, me: Holder): boolean {
  const aside = `${file}.${me.pid}`;
  writeFileSync(aside, JSON.stringify(me), { mode: 0o600 });
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(aside);
  }
}

function read(file: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function lives(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const born = birthOf(holder.pid);
  return born === null || holder.born === null || born === holder.born;
}

/** When a process began, in clock ticks since boot plus the boot's id; null where /proc does not tell. */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return ticks === undefined ? null : `${boot}/${ticks}`;
  } catch {
    return null;
  }
}

function release(file: string): void {
  if (read(file)?.pid === process.pid) remove(file);
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
