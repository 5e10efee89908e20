import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runningWith } from './lock';

const runningSchema = z.object({ pid: z.number(), port: z.number().nullable(), ownerUrl: z.string(), appUrl: z.string() });
export type Running = z.infer<typeof runningSchema>;

const fileOf = (dataDir: string) => join(dataDir, 'running.json');

/**
 * Written by the start program for the other commands of this machine: how to reach its embedded database. Holds
 * passwords, hence readable by its owner only.
 */
export function recordRunning(dataDir: string, running: Running): void {
  rmSync(fileOf(dataDir), { force: true });
  writeFileSync(fileOf(dataDir), JSON.stringify(running), { mode: 0o600 });
}

export function forgetRunning(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

/** The Docket that runs with this data folder, or null. What a killed one left behind does not count. */
export function findRunning(dataDir: string): Running | null {
  const pid = runningWith(dataDir);
  if (pid === null) return null;
  try {
    const running = runningSchema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
    return running.pid === pid ? running : null;
  } catch {
    return null;
  }
}
