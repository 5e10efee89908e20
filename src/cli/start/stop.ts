import { complain, say } from '../say';

interface Part {
  readonly name: string;
  stop(): Promise<void> | void;
}

export interface Stopper {
  add(part: Part): void;
  readonly isStopping: boolean;
  stopAll(): Promise<void>;
}

/** After this long everything is left to the operating system: Ctrl-C must not hang (the database recovers by itself). */
const LIMIT_MS = 4_500;

/**
 * What was started, stopped in reverse order on SIGINT, SIGTERM and SIGHUP. A second signal leaves at once.
 * `isStopping` lets a start that is still under way give up between two steps. `exitCode`: of a program that a signal ended.
 */
export function createStopper({ exitCode = 0 }: { readonly exitCode?: number } = {}): Stopper {
  const parts: Part[] = [];
  let stopping: Promise<void> | null = null;

  const stopAll = (): Promise<void> => {
    stopping ??= (async () => {
      for (const part of parts.reverse()) {
        try {
          await part.stop();
        } catch (error) {
          complain(
            `docket: ${part.name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      }
    })();
    return stopping;
  };

  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping !== null) {
      complain('docket: leaving at once.');
      process.exit(130);
    }
    say(`\n${signal === 'SIGINT' ? 'Ctrl-C' : signal}: stopping ... (again to leave at once)`);
    const limit = setTimeout(() => {
      complain('docket: something took too long to stop; leaving it.');
      process.exit(1);
    }, LIMIT_MS);
    void stopAll().then(() => {
      clearTimeout(limit);
      say('Stopped.');
      process.exit(exitCode);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  stopWithParent(() => onSignal('SIGTERM'));

  return {
    add: (part) => {
      parts.push(part);
    },
    get isStopping() {
      return stopping !== null;
    },
    stopAll,
  };
}

/**
 * `kill` of npm reaches the shell that npm started this program with, and not this program: the shell is gone then, and
 * somebody else is our parent. Whoever starts Node itself (a container, a service manager) is not watched.
 */
function stopWithParent(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 300);
  watch.unref();
}
