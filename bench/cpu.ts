import { readdirSync, readFileSync } from 'node:fs';

/**
 * Processor time used so far, in microseconds: by this process, and by the server and its children (Linux; else NaN).
 * What a completion takes of it hardly depends on what else the machine does.
 */
export function cpuUsed(server: number): number {
  const { user, system } = process.cpuUsage();
  let used = user + system;
  try {
    for (const pid of readdirSync('/proc')) {
      if (/^\d+$/.test(pid) && belongsTo(pid, server)) used += nanoseconds(pid) / 1000;
    }
  } catch {
    return Number.NaN;
  }
  return used;
}

/** A backend that ends between two looks is missed; in a round none does. */
function belongsTo(pid: string, server: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = stat.slice(stat.lastIndexOf(')')).split(' ')[2];
    return Number(pid) === server || Number(parent) === server;
  } catch {
    return false;
  }
}

const nanoseconds = (pid: string) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]);
