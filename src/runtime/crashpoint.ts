/**
 * Places where a test kills the process, to show that nothing acknowledged is lost and nothing is done twice
 * (RELIABILITY.md F1). Nothing happens unless DOCKET_CRASHPOINT is `name` or `name:n` (the n-th time it is passed).
 */
export type Crashpoint =
  | 'loaded'
  | 'decided'
  | 'committed'
  | 'job-claimed'
  | 'effect-sent'
  | 'effect-answered'
  | 'result-committed';

export function crashpoint(name: Crashpoint): void {
  if (name !== at) return;
  passed += 1;
  if (passed === Number(count)) process.kill(process.pid, 'SIGKILL');
}

const [at, count = '1'] = (process.env.DOCKET_CRASHPOINT ?? '').split(':');
let passed = 0;
