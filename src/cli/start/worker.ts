import { createConnectors } from '@/connectors/connectors';
import { parseAllowList } from '@/connectors/http/address';
import { connect } from '@/db/connect';
import { createRuntime } from '@/runtime/create-runtime';
import { startWorker } from '@/runtime/worker';
import { createLogger } from '@/server/log';
import { Trouble } from '../say';
import type { Database } from './database';
import type { Settings } from './settings';

/** The worker of this process, with connections of its own: jobs never wait for pages, nor pages for jobs. */
export async function startJobWorker(settings: Settings, database: Database): Promise<{ stop(): Promise<void> }> {
  const { allow, wrong } = parseAllowList(settings.httpAllow.join(','));
  if (wrong.length > 0) {
    throw new Trouble(`DOCKET_HTTP_ALLOW has entries that are no host, address, network or :port: ${wrong.join(', ')}`);
  }
  const log = createLogger(settings.logLevel);
  const db = connect(database.appUrl, { max: 6, name: 'docket worker' });
  const runtime = createRuntime({
    db,
    onError: (error) => log.warn({ err: error }, 'a change could not be announced'),
  });
  try {
    const worker = await startWorker({
      ground: runtime.ground,
      connectors: createConnectors({ httpAllow: allow }),
      queueUrl: database.ownerUrl,
      directUrl: database.directUrl,
      log,
    });
    return {
      async stop() {
        await worker.stop();
        await runtime.flush();
        await db.end(500);
      },
    };
  } catch (error) {
    await db.end(500);
    throw error;
  }
}
