import { demoIsThere } from '../demo/is-there';
import { seedDemo } from '../demo/seed';
import { demoInWords } from '../demo/words';
import { say, Trouble } from '../say';
import { announce } from './announce';
import { ensureBuild } from './build';
import { openDataFolder, PROJECT_DIR } from './data-folder';
import { openDatabase, openWith } from './database';
import { installationSecret } from './secrets';
import { readSettings } from './settings';
import { createStopper } from './stop';
import { serve } from './web';
import { startJobWorker } from './worker';

/** Thrown inside the start when a signal came in between: nobody is told, everything is stopped already. */
class Interrupted extends Error {}

/**
 * Starts database, worker and web server in that order, and stops them in the reverse one. The order matters: a page
 * never meets a database that is not migrated, and the database goes last.
 */
export async function run({ dev }: { readonly dev: boolean }): Promise<void> {
  const settings = readSettings(process.env);
  process.chdir(PROJECT_DIR);
  const stopper = createStopper();
  const goOn = () => {
    if (stopper.isStopping) throw new Interrupted();
  };
  try {
    const dataDir = openDataFolder(process.env['DOCKET_DATA']?.trim() ? settings.dataDir : undefined);
    const secret = installationSecret(dataDir, settings.authSecret ?? undefined);

    if (!dev) await ensureBuild(settings.distDir);
    goOn();

    const database = await openWith(stopper, (signal) => openDatabase(settings, dataDir, secret, { signal }));
    goOn();

    // What the pages read; set here so that they and this program cannot disagree.
    Object.assign(process.env, {
      DOCKET_DATA: dataDir,
      DOCKET_DIST: settings.distDir,
      AUTH_SECRET: secret,
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: database.appUrl,
      DATABASE_DIRECT_URL: database.directUrl,
    });

    if (settings.demo) await seedDemo(database.appUrl, { onlyWhenEmpty: true });
    const demo = await demoIsThere(database.appUrl);
    goOn();

    if (settings.worker) {
      const worker = await startJobWorker(settings, database);
      stopper.add({ name: 'the worker', stop: () => worker.stop() });
    }
    goOn();

    say(dev ? 'Starting the development server ...' : 'Starting the web server ...');
    const web = await serve({ dev, host: settings.host, port: settings.port, trustProxy: settings.trustProxy });
    stopper.add({ name: 'the web server', stop: () => web.stop() });
    goOn();
    announce({
      host: settings.host,
      port: web.port,
      wantedPort: settings.port,
      dev,
      demo: demo ? demoInWords() : [],
    });
  } catch (error) {
    if (error instanceof Interrupted || (stopper.isStopping && !(error instanceof Trouble))) return;
    await stopper.stopAll();
    throw error;
  }
}
