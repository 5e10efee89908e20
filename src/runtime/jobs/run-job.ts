import { type ClaimedJob, claimJob, releaseJob } from '@/db/sql/job';
import type { Command } from '@/engine/command';
import { no } from '@/model/result';
import { crashpoint } from '../crashpoint';
import { execute, type Ground } from '../execute';
import type { Connector, ConnectorAnswer } from '../ports';
import { delayAfter } from './backoff';

/**
 * One try of one job. Terms: a *try* begins when the job is claimed under a fresh token and ends when its result is
 * committed under that token; a try without a result was *lost* with its worker. A result whose token is no longer the
 * job's is refused by the commit, so that of two workers that hold the same job one counts (run-job.db.test.ts).
 *
 * 0 <= failures <= attempts; attempts - failures - (1 while a try runs) = lost tries.
 */
export interface JobGround {
  readonly ground: Ground;
  readonly connectors: ReadonlyMap<string, Connector>;
}
export interface JobAddress {
  readonly workspace: string;
  readonly job: string;
}
/** `gone`: there was nothing (more) to do. `overtaken`: another worker has it now. */
export type JobOutcome = 'completed' | 'failed' | 'to-be-retried' | 'released' | 'overtaken' | 'gone';

/** A job that has taken its worker with it this often will do it again: an incident, so that a person looks. */
const LOST_LIMIT = 3;
/** Connectors keep their own, shorter limits; this one is for a connector that does not. */
const LONGEST_TRY_MS = 60_000;

export async function runJob(
  { ground, connectors }: JobGround,
  address: JobAddress,
  stopping: AbortSignal,
): Promise<JobOutcome> {
  const token = ground.nextId();
  const claimed = await claimJob(ground.db.sql, address.workspace, address.job, token);
  if (claimed === null) return 'gone';
  crashpoint('job-claimed');
  const lost = claimed.attempts - claimed.failures - 1;
  const answer =
    lost > LOST_LIMIT
      ? no({ code: 'job/worker-lost', message: `${lost} workers`, retry: false })
      : await callConnector(connectors, claimed, address.job, stopping);
  crashpoint('effect-answered');
  if (!answer.ok && stopping.aborted) {
    return (await releaseJob(ground.db.sql, address.workspace, address.job, token)) ? 'released' : 'overtaken';
  }
  const outcome = await report(ground, address, claimed, token, answer);
  crashpoint('result-committed');
  return outcome;
}

async function callConnector(
  connectors: ReadonlyMap<string, Connector>,
  claimed: ClaimedJob,
  key: string,
  stopping: AbortSignal,
): Promise<ConnectorAnswer> {
  const connector = connectors.get(claimed.connector);
  if (!connector) return no({ code: 'job/unknown-connector', message: claimed.connector, retry: false });
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(LONGEST_TRY_MS)]);
  const broken = new Promise<ConnectorAnswer>((resolve) => {
    const stop = () => resolve(no({ code: 'job/interrupted', message: 'no answer in time', retry: true }));
    signal.addEventListener('abort', () => setTimeout(stop, 250).unref(), { once: true });
  });
  const call = connector.run({ input: claimed.input, key, signal });
  crashpoint('effect-sent');
  try {
    return await Promise.race([call, broken]);
  } catch (error) {
    // A connector answers failures; what it throws is a defect of its own, which the operator sees by its name only.
    return no({ code: 'job/connector-defect', message: error instanceof Error ? error.name : 'error', retry: true });
  }
}

async function report(
  ground: Ground,
  { workspace, job }: JobAddress,
  claimed: ClaimedJob,
  token: string,
  answer: ConnectorAnswer,
): Promise<JobOutcome> {
  const failures = claimed.failures + 1;
  const final = answer.ok || !answer.error.retry || failures >= claimed.retry.attempts;
  const delayMs = final ? 0 : delayAfter(failures, claimed.retry, Math.random());
  const error = answer.ok ? null : { code: answer.error.code, message: answer.error.message };
  const command: Command = error
    ? { type: 'fail-job', job, error, final }
    : { type: 'complete-job', job, values: answer.ok ? answer.value : {} };
  const status = error === null ? 'completed' : final ? 'failed' : 'requested';
  const done = await execute(
    ground,
    {
      workspace,
      key: `job:${job}:${claimed.attempts}`,
      actor: { kind: 'machine' },
      target: { instance: claimed.instance_id },
      body: { type: command.type, job },
    },
    { permit: () => null, command: () => ({ ok: true, value: command }) },
    { id: job, token, status, delayMs, ...(error && { error }) },
  );
  if (done.ok) return error === null ? 'completed' : final ? 'failed' : 'to-be-retried';
  const { code, params } = done.error;
  if (code === 'variable/too-large' && answer.ok) {
    const tooLarge = no({ code, message: String(params?.['variable'] ?? ''), retry: false });
    return report(ground, { workspace, job }, claimed, token, tooLarge);
  }
  if (code === 'job/not-current') return 'overtaken';
  // The process has gone on without it: ended, cancelled, or the job's wait was dropped.
  if (code === 'instance/ended' || code === 'job/not-open' || code === 'access/not-found') return 'gone';
  throw new Error(`the result of job ${job} was refused: ${code}`);
}
