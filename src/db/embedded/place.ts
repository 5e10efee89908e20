import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { allows, isRoot, mayReach, type SystemUser, unprivilegedUser } from './system-user';
import { EmbeddedError, hasCode, messageOf } from './trouble';

/** Where root keeps what an unprivileged user must reach, when the data folder lies behind a private one. */
export const SYSTEM_FOLDERS: readonly string[] = ['/var/lib/docket', '/var/tmp/docket', '/opt/docket'];

const noteSchema = z.object({
  superPassword: z.string().min(1),
  ownerPassword: z.string().min(1),
  /** Folder that holds the database when it is not the data folder itself. */
  place: z.string().nullable(),
});

/** Where this installation's database lies, who runs it and how to log in. */
export interface Place {
  readonly superPassword: string;
  readonly ownerPassword: string;
  /** Holds `postgres` (PGDATA) and the lock. */
  readonly folder: string;
  readonly pgData: string;
  /** Null: PostgreSQL runs as this process's own user. */
  readonly user: SystemUser | null;
  /** Where copies of the programs go; asked only if they are needed. */
  readonly copies: () => string;
}

/**
 * Reads `database.json` of the data folder, or makes it: passwords, and the place of the database. That is the data
 * folder, unless root runs Docket there and the user that PostgreSQL must run as cannot get in.
 */
export function openPlace(dataDir: string, systemFolders = SYSTEM_FOLDERS): Place {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new EmbeddedError('not-writable', `The data folder ${dataDir} cannot be made: ${messageOf(error)}`, {
      cause: error,
    });
  }
  const file = join(dataDir, 'database.json');
  const note = readNote(file) ?? makeNote(file, dataDir, systemFolders);
  const folder = note.place ?? realpathSync(dataDir);
  if (!existsSync(folder)) {
    throw new EmbeddedError(
      'lost-data',
      `${file} says that the database lies in ${folder}, which is gone. Restore that folder; or, to begin with an empty ` +
        `database, remove ${file}.`,
    );
  }
  const pgData = join(folder, 'postgres');
  const user = userOf(pgData);
  return { ...note, folder, pgData, user, copies: () => (user === null ? folder : systemFolder(systemFolders)) };
}

function readNote(file: string) {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    if (hasCode(error, 'EACCES')) {
      throw new EmbeddedError(
        'other-user',
        `${file} belongs to another user. Start Docket as the user who started it first.`,
      );
    }
    throw new EmbeddedError('lost-password', `${file} is damaged; restore it from a copy: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function makeNote(file: string, dataDir: string, systemFolders: readonly string[]) {
  if (existsSync(join(dataDir, 'postgres'))) {
    throw new EmbeddedError(
      'lost-password',
      `${join(dataDir, 'postgres')} holds a database, but its passwords (${file}) are gone. Restore that file, or move the ` +
        'folder away to begin with an empty database.',
    );
  }
  const password = () => randomBytes(24).toString('base64url');
  const place = choosePlace(dataDir, systemFolders);
  const note = { superPassword: password(), ownerPassword: password(), place };
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(aside, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600, flush: true });
    linkSync(aside, file);
    return note;
  } catch (error) {
    if (place !== null) rmSync(place, { recursive: true, force: true });
    const other = hasCode(error, 'EEXIST') ? readNote(file) : null;
    if (other !== null) return other;
    throw new EmbeddedError(
      'not-writable',
      `The data folder ${dataDir} cannot be written: ${messageOf(error)}. Set DOCKET_DATA to one that can.`,
      { cause: error },
    );
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Null = the data folder itself. */
function choosePlace(dataDir: string, systemFolders: readonly string[]): string | null {
  if (!isRoot()) return null;
  const user = unprivilegedUser();
  const real = realpathSync(dataDir);
  // Passing through is enough: the folder's other files stay private by their own modes.
  if (mayReach(real, user) && statSync(real).uid === 0 && !allows(real, user, 0o1))
    chmodSync(real, statSync(real).mode | 0o011);
  if (mayReach(join(real, 'postgres'), user) && mayGiveAway(real, user)) return null;
  const folder = join(systemFolder(systemFolders), randomBytes(8).toString('hex'));
  mkdirSync(folder, { mode: 0o711 });
  chmodSync(folder, 0o711);
  return folder;
}

/** Some mounted folders of containers and virtual machines know no owners. */
function mayGiveAway(folder: string, user: SystemUser): boolean {
  const probe = join(folder, `.owner-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(probe, { mode: 0o700 });
    chownSync(probe, user.uid, user.gid);
    return statSync(probe).uid === user.uid;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

/** The first of these that is, or can be made, a folder only root writes to. */
function systemFolder(candidates: readonly string[]): string {
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const { uid, mode } = lstatSync(folder);
      if (uid !== 0 || (mode & 0o022) !== 0 || !lstatSync(folder).isDirectory()) continue;
      chmodSync(folder, 0o755);
      return folder;
    } catch {
      // Read-only or not a folder: the next one.
    }
  }
  throw new EmbeddedError(
    'not-writable',
    `The data folder lies in a private folder of root, where PostgreSQL (which never runs as root) cannot get in, and none ` +
      `of ${candidates.join(', ')} can be used instead. Set DOCKET_DATA to a folder outside, e.g. /srv/docket.`,
  );
}

/** An existing database keeps the user it belongs to. */
function userOf(pgData: string): SystemUser | null {
  if (process.getuid === undefined) return null;
  const owner = existsSync(pgData) ? statSync(pgData) : null;
  if (!isRoot()) {
    if (owner === null || owner.uid === process.getuid()) return null;
    throw new EmbeddedError(
      'other-user',
      `The database in ${pgData} belongs to another user (uid ${owner.uid}). Start Docket as that user or as root, or give ` +
        'it a folder of its own with DOCKET_DATA.',
    );
  }
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = unprivilegedUser();
  // Copied or restored by root.
  if (owner !== null) giveTo(pgData, user);
  return user;
}

function giveTo(path: string, user: SystemUser): void {
  chownSync(path, user.uid, user.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), user);
}
