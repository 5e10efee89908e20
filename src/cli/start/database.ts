import { withLogin } from '@/db/app-role';
import { assertSafeRole } from '@/db/assert-safe-role';
import { connect } from '@/db/connect';
import { startEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import { say, Trouble } from '../say';
import { appRolePassword } from './secrets';
import type { Settings } from './settings';
import type { Stopper } from './stop';

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
 * `join`: the embedded server of a Docket that runs already will do. `signal` breaks off: the embedded server is stopped
 * under whatever is going on.
 */
export async function openDatabase(
  settings: Settings,
  dataDir: string,
  secret: string,
  { join = false, signal }: { readonly join?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Database> {
  const server =
    settings.databaseUrl === null ? await startEmbedded({ dataDir, join, log, ...(signal && { signal }) }) : null;
  const ownerUrl = server?.ownerUrl ?? settings.databaseUrl ?? '';
  const stop = async () => server?.stop();
  const breakOff = () => void stop();
  signal?.addEventListener('abort', breakOff);
  try {
    signal?.throwIfAborted();
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
  } finally {
    signal?.removeEventListener('abort', breakOff);
  }
}

const log = (message: string) => say(`Database: ${message} ...`);

/**
 * Opens the database as the stopper's first part: a signal that comes while it is being started or migrated stops what
 * there is of it, too.
 */
export async function openWith(stopper: Stopper, open: (signal: AbortSignal) => Promise<Database>): Promise<Database> {
  const opening = new AbortController();
  const opened = open(opening.signal);
  stopper.add({
    name: 'the database',
    async stop() {
      opening.abort();
      await opened.then(
        (database) => database.stop(),
        () => undefined,
      );
    },
  });
  return opened;
}

async function proveSafe(appUrl: string): Promise<void> {
  const db = connect(appUrl, { max: 1, name: 'docket start' });
  try {
    await assertSafeRole(db);
  } finally {
    await db.end();
  }
}
