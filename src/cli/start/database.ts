import { withLogin } from '@/db/app-role';
import { assertSafeRole } from '@/db/assert-safe-role';
import { connect } from '@/db/connect';
import { startEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import { say, Trouble } from '../say';
import { appRolePassword } from './secrets';
import type { Settings } from './settings';

const APP_ROLE = 'docket_app';

export interface Database {
  /** Owner: migrations and the job queue. */
  readonly ownerUrl: string;
  /** Owner without a pooler in between. */
  readonly directUrl: string;
  /** The role that owns nothing; all that serves people connects as it. */
  readonly appUrl: string;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/**
 * The database of DATABASE_URL, or the embedded server, brought to the newest schema and proved safe to serve from.
 * `join`: the embedded server of a Docket that runs already will do.
 */
export async function openDatabase(
  settings: Settings,
  dataDir: string,
  secret: string,
  { join = false }: { readonly join?: boolean } = {},
): Promise<Database> {
  const server = settings.databaseUrl === null ? await startEmbedded({ dataDir, join, log }) : null;
  const ownerUrl = server?.ownerUrl ?? settings.databaseUrl ?? '';
  const stop = async () => server?.stop();
  try {
    const directUrl = settings.databaseDirectUrl ?? ownerUrl;
    const appUrl = settings.databaseAppUrl ?? withLogin(ownerUrl, APP_ROLE, appRolePassword(secret));
    const { applied } = await migrate(
      directUrl,
      settings.databaseAppUrl === null
        ? { appRole: APP_ROLE, appPassword: appRolePassword(secret) }
        : { appRole: decodeURIComponent(new URL(settings.databaseAppUrl).username) },
    );
    if (applied.length > 0) say(`Database brought up to date (${applied.length} migrations).`);
    await proveSafe(appUrl);
    return { ownerUrl, directUrl, appUrl, embedded: server !== null, stop };
  } catch (error) {
    await stop();
    // What migrate and the role check throw themselves is written for the operator; anything else is a defect.
    throw error instanceof Error && error.name === 'Error' && !('code' in error) ? new Trouble(error.message) : error;
  }
}

const log = (message: string) => say(`Database: ${message} ...`);

async function proveSafe(appUrl: string): Promise<void> {
  const db = connect(appUrl, { max: 1, name: 'docket start' });
  try {
    await assertSafeRole(db);
  } finally {
    await db.end();
  }
}
