import { Trouble } from './say';
import { openDataFolder } from './start/data-folder';
import { type Database, openDatabase } from './start/database';
import { lockDataFolder, runningWith } from './start/lock';
import { findRunning } from './start/running';
import { installationSecret } from './start/secrets';
import { readSettings, type Settings } from './start/settings';

export interface Workplace {
  readonly settings: Settings;
  readonly dataDir: string;
  readonly database: Database;
}

/**
 * The database a command works on: that of DATABASE_URL; else that of the Docket running with this data folder; else the
 * embedded server, started for the time of the command. Always migrated.
 */
export async function withDatabase<T>(work: (workplace: Workplace) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const dataDir = openDataFolder(process.env['DOCKET_DATA']?.trim() ? settings.dataDir : undefined);
  const secret = installationSecret(dataDir, settings.authSecret ?? undefined);
  const running = settings.databaseUrl === null ? findRunning(dataDir) : null;
  if (running !== null) {
    const { ownerUrl, appUrl } = running;
    const database = { ownerUrl, directUrl: ownerUrl, appUrl, embedded: true, stop: async () => undefined };
    return work({ settings, dataDir, database });
  }
  if (settings.databaseUrl === null && runningWith(dataDir) !== null) {
    throw new Trouble('Docket is just starting with this data folder. Try again when it is ready.');
  }
  const lock = settings.databaseUrl === null ? lockDataFolder(dataDir) : null;
  try {
    const database = await openDatabase(settings, dataDir, secret);
    try {
      return await work({ settings, dataDir, database });
    } finally {
      await database.stop();
    }
  } finally {
    lock?.release();
  }
}
