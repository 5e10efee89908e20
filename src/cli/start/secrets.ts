import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../say';
import { makePrivate } from './data-folder';

export const SECRET_FILE = 'auth-secret';

/**
 * The installation's secret: AUTH_SECRET when given, else made once and kept in the data folder (mode 0600).
 * Losing it signs everybody out and changes the derived database password; nothing else depends on it.
 */
export function installationSecret(dataDir: string, given: string | undefined): string {
  if (given !== undefined && given !== '') return given;
  const file = join(dataDir, SECRET_FILE);
  if (!existsSync(file)) make(file);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) {
    throw new Trouble(
      `The secret in ${file} is damaged (too short). Restore it, or remove the file: everybody must sign in again.`,
    );
  }
  makePrivate(file);
  return secret;
}

/** Written aside and linked into place, so that a crash leaves no half a secret and two starts agree on one. */
function make(file: string): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(aside);
  }
}

/** Password of the role the application connects as: derived, so that no second secret has to be kept. */
export function appRolePassword(secret: string): string {
  return createHmac('sha256', secret).update('docket/database/app-role').digest('base64url');
}
