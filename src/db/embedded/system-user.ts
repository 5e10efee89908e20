import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedError } from './trouble';

/** The OS user that PostgreSQL runs as, when it cannot be the one that runs Docket. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root: a user `docket` if the system has one, else `nobody`. Not `postgres`: that account
 * may own another database of this machine. No user is created; that would need tools that may not be there.
 */
export function unprivilegedUser(passwd = readPasswd()): SystemUser {
  const users = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid) && uid > 0);
  const user = users.find(({ name }) => name === 'docket') ?? users.find(({ name }) => name === 'nobody') ?? users[0];
  if (user === undefined) {
    throw new EmbeddedError(
      'no-system-user',
      'PostgreSQL does not run as root, and /etc/passwd names no other user. Start Docket as an ordinary user, add one ' +
        'named docket, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  return { uid: user.uid, gid: user.gid };
}

/** Whether `user` may pass through every folder down to `path`, and read and enter (or execute) it. */
export function mayUse(path: string, user: SystemUser): boolean {
  const real = realpathSync(path);
  return allows(real, user, 0o5) && mayReach(real, user);
}

/** Whether `user` may pass through every folder above `path`. */
export function mayReach(path: string, user: SystemUser): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(folder, user, 0o1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

export function allows(path: string, user: SystemUser, rights: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & rights) === rights;
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
