import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from '../say';

/** Where the project lies: package.json, next.config.mjs and src/ stand in it. */
export const PROJECT_DIR = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[/\\]$/, '');

/**
 * The folder that holds everything worth keeping: secrets, the embedded database, the lock. DOCKET_DATA, else `.docket`
 * in the project, else (a project this user can only read) `.docket` in the home folder.
 */
export function openDataFolder(asked: string | undefined): string {
  const folder = asked ? resolve(asked) : defaultFolder();
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Trouble(`The data folder ${folder} is a file. DOCKET_DATA must name a folder.`);
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Trouble(
      `The data folder ${folder} cannot be used: ${why}\nSet DOCKET_DATA to a folder this user may write.`,
    );
  }
  return folder;
}

/** Not `recursive`: below a folder that takes none (/proc) Node would try for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Two starts at the same moment make one folder.
    if (!existsSync(folder)) throw error;
  }
}

function defaultFolder(): string {
  const inProject = join(PROJECT_DIR, '.docket');
  if (existsSync(inProject) ? mayWrite(inProject) : mayWrite(PROJECT_DIR)) return inProject;
  return join(homedir(), '.docket');
}

export function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Takes away what others may do with a file that holds a secret. */
export function makePrivate(file: string): void {
  chmodSync(file, 0o600);
}
