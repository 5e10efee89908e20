import type postgres from 'postgres';
import { bad, type Finding, good, warning } from './finding';

/** A job that was due this long ago and that nobody has begun: no worker lives. */
const LATE = '60 seconds';

/** The job queue, seen as its owner: what is late, and what a dead worker still holds. */
export async function lookAtJobs(sql: postgres.Sql): Promise<readonly Finding[]> {
  const [row] = await sql<{ waiting: number; late: number; held: number; orphaned: number; dead: number }[]>`
    select
      count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
      count(*) filter (where locked_at is null and attempts < max_attempts
        and run_at < now() - ${LATE}::text::interval)::int as late,
      count(*) filter (where locked_at is not null)::int as held,
      count(*) filter (where locked_at < now() - interval '15 minutes')::int as orphaned,
      count(*) filter (where locked_at is null and attempts >= max_attempts)::int as dead
    from graphile_worker.jobs`;
  const { waiting = 0, late = 0, held = 0, orphaned = 0, dead = 0 } = row ?? {};
  return [
    late > 0
      ? bad('worker', `${late} jobs were due over a minute ago and nobody runs them: is a worker running?`)
      : good('worker', `no job is late (${waiting} waiting, ${held} running)`),
    ...(orphaned > 0 ? [warning('worker', `${orphaned} jobs have been running for over 15 minutes`)] : []),
    ...(dead > 0
      ? [warning('jobs', `${dead} jobs have used up their tries; see the incidents of their instances`)]
      : []),
  ];
}
