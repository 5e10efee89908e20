import { say } from '../say';
import { startJobWorker } from '../start/worker';
import { withDatabase } from '../with-database';

/** Runs jobs until a signal comes. Any number of these may run, on any machine that reaches the database. */
export async function worker(): Promise<void> {
  await withDatabase(
    async ({ settings, database, stopper }) => {
      const running = await startJobWorker(settings, database);
      stopper.add({ name: 'the worker', stop: () => running.stop() });
      say('The worker runs. Ctrl-C stops it.');
      await new Promise(() => undefined);
    },
    { exitCode: 0 },
  );
}
