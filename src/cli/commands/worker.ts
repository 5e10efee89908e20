import { say } from '../say';
import { createStopper } from '../start/stop';
import { startJobWorker } from '../start/worker';
import { withDatabase } from '../with-database';

/** Runs jobs until a signal comes. Any number of these may run, on any machine that reaches the database. */
export async function worker(): Promise<void> {
  const stopper = createStopper();
  await withDatabase(async ({ settings, database }) => {
    const running = await startJobWorker(settings, database);
    stopper.add({ name: 'the database', stop: () => database.stop() });
    stopper.add({ name: 'the worker', stop: () => running.stop() });
    say('The worker runs. Ctrl-C stops it.');
    await new Promise(() => undefined);
  });
}
