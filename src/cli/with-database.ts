import { openDataFolder } from './start/data-folder';
import { type Database, openDatabase, openWith } from './start/database';
import { installationSecret } from './start/secrets';
import { readSettings, type Settings } from './start/settings';
import { createStopper, type Stopper } from './start/stop';

export interface Workplace {
  readonly settings: Settings;
  readonly dataDir: string;
  readonly database: Database;
  /** Ends the command on a signal, the database last. */
  readonly stopper: Stopper;
}

/**
 * The database a command works on: that of DATABASE_URL; else the embedded server, that of a running Docket or one started
 * for the time of the command. Always migrated. `exitCode`: when a signal ends it; 0 for what runs until then.
 */
export async function withDatabase<T>(
  work: (workplace: Workplace) => Promise<T>,
  { exitCode = 1 }: { readonly exitCode?: 0 | 1 } = {},
): Promise<T> {
  const settings = readSettings(process.env);
  const dataDir = openDataFolder(process.env['DOCKET_DATA']?.trim() ? settings.dataDir : undefined);
  const secret = installationSecret(dataDir, settings.authSecret ?? undefined);
  const stopper = createStopper({ exitCode });
  try {
    const database = await openWith(stopper, (signal) =>
      openDatabase(settings, dataDir, secret, { join: true, signal }),
    );
    return await work({ settings, dataDir, database, stopper });
  } catch (error) {
    // Its database was taken away: the stopper says the last word and leaves.
    if (stopper.isStopping) await new Promise(() => undefined);
    throw error;
  } finally {
    await stopper.stopAll();
  }
}
