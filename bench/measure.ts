export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** Processor time of load and server per piece of work, in microseconds. */
  readonly cpu: number;
}

/** Runs `work` from `lanes` lanes for `seconds`; every lane begins its next when its last is done. */
export async function measure(
  lanes: number,
  seconds: number,
  work: (lane: number) => Promise<void>,
  cpuUsed: () => number = () => Number.NaN,
): Promise<Round> {
  const times: number[] = [];
  const before = cpuUsed();
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let at = performance.now(); at < end; ) {
        await work(lane);
        const done = performance.now();
        times.push(done - at);
        at = done;
      }
    }),
  );
  const took = (performance.now() - began) / 1000;
  const cpu = (cpuUsed() - before) / times.length;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / took, p50: quantile(times, 0.5), p95: quantile(times, 0.95), cpu };
}

const quantile = (sorted: readonly number[], part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;

export function medianOf(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}

export function median(rounds: readonly Round[]): Round {
  return {
    perSecond: medianOf(rounds.map((round) => round.perSecond)),
    p50: medianOf(rounds.map((round) => round.p50)),
    p95: medianOf(rounds.map((round) => round.p95)),
    cpu: medianOf(rounds.map((round) => round.cpu)),
  };
}
