import type { Parameters } from 'fast-check';

/**
 * How often and from which seed a property is tried: the same every time, unless DOCKET_SEED names another. DOCKET_RUNS
 * multiplies the number of runs, for a long night.
 */
export function runs(usual = 300): Pick<Parameters<unknown>, 'numRuns' | 'seed'> {
  const times = Number(process.env.DOCKET_RUNS ?? 1);
  const seed = Number(process.env.DOCKET_SEED ?? 20260103);
  return { numRuns: Math.max(1, Math.round(usual * times)), seed };
}
