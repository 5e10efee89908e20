import { listen } from '@/runtime/notify';
import type { Logger } from '../log';
import type { LiveHub } from './hub';

export interface Ear {
  /** Resolves when the database is being listened to. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** One listening connection for all subscriptions of the process, opened when the first one comes. */
export function listenLazily(directUrl: string, hub: LiveHub, log: Logger): Ear {
  let listening: ReturnType<typeof listen> | null = null;
  return {
    async start() {
      listening ??= listen(directUrl, {
        onChange: ({ kind, workspace, instance, task }) =>
          hub.publish({ kind, workspace, ...(instance ? { instance } : {}), ...(task ? { task } : {}) }),
        onResync: () => hub.publishAll(),
      });
      try {
        await listening;
      } catch (error) {
        // The next subscription tries again; until then pages ask by themselves.
        listening = null;
        log.warn({ err: error }, 'cannot listen for changes');
      }
    },
    async stop() {
      const running = listening;
      listening = null;
      await running?.then((one) => one.stop()).catch(() => undefined);
    },
  };
}
