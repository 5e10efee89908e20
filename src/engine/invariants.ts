import type { InstanceState } from './state';

/** Which invariants of state.ts do not hold, in words; [] when all do. Read by the property tests and by `doctor`. */
export function brokenInvariants(state: InstanceState): readonly string[] {
  const broken: string[] = [];
  const living = new Set(Object.keys(state.activities));
  const stopped = [...Object.values(state.waits), ...Object.values(state.incidents)].map((entry) => entry.activity);
  for (const activity of stopped)
    if (!living.has(activity)) broken.push(`wait or incident of ${activity}, which does not live`);
  if (new Set(stopped).size !== stopped.length) broken.push('an activity is stopped twice');
  for (const activity of living)
    if (!stopped.includes(activity)) broken.push(`activity ${activity} neither waits nor has an incident`);
  const counts = Object.values(state.arrivals).flatMap((flows) => Object.values(flows));
  if (counts.some((count) => !Number.isInteger(count) || count < 1)) broken.push('an arrival without a token');
  if (Object.values(state.arrivals).some((flows) => Object.keys(flows).length === 0))
    broken.push('an empty join is kept');
  if (state.status === 'active' && living.size === 0) broken.push('active, but nothing lives');
  if (state.status !== 'active' && living.size + counts.length > 0) broken.push(`${state.status}, but tokens are left`);
  return broken;
}
