import { openDataFolder } from './start/data-folder';
import { type Database, openDatabase } from './start/database';
import { installationSecret } from './start/secrets';
import { readSettings, type Settings } from './start/settings';

export interface Workplace {
  readonly settings: Settings;
  readonly dataDir: string;
  readonly database: Database;
}

/**
 * The database a command works on: that of DATABASE_URL; else the embedded server, that of a running Docket or one started
 * for the time of the command. Always migrated.
 */
export async function withDatabase<T>(work: (workplace: Workplace) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const dataDir = openDataFolder(process.env['DOCKET_DATA']?.trim() ? settings.dataDir : undefined);
  const secret = installationSecret(dataDir, settings.authSecret ?? undefined);
  const database = await openDatabase(settings, dataDir, secret, { join: true });
  try {
    return await work({ settings, dataDir, database });
  } finally {
    await database.stop();
  }
}
