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

let passed = 0;

export function crashpoint(name: Crashpoint): void {
  const wanted = process.env.DOCKET_CRASHPOINT;
  if (wanted === undefined) return;
  const [at, count = '1'] = wanted.split(':');
  if (at !== name) return;
  passed += 1;
  if (passed === Number(count)) process.kill(process.pid, 'SIGKILL');
}
