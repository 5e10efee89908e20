import type { JobError } from '@/engine/command';
import type { Json, Values } from '@/model/json';
import type { Result } from '@/model/result';

/**
 * What the runtime needs of the outside, declared where it is used. Implementations are handed in by the program that
 * starts it (cli), so that the runtime imports none of them.
 */

/** Wall clock in milliseconds since the epoch. Tests and the demo seed bring their own. */
export type Clock = () => number;

/** Fresh ids (UUIDv7: sortable by time, so that indexes grow at their end). */
export type NextId = () => string;

/** One kind of outside call that a service task can make. Loaded by the worker only when a job of that kind runs. */
export interface Connector {
  readonly kind: string;
  readonly run: (call: ConnectorCall) => Promise<ConnectorAnswer>;
}

export interface ConnectorCall {
  /** As the job.requested event holds it: variables are filled in already. */
  readonly input: Json;
  /** The job's id: the same for every try, so that the receiver can tell a repeated call from a new one. */
  readonly key: string;
  /** Aborts when the worker stops or has lost its place. */
  readonly signal: AbortSignal;
}

/** Values are the connector's own (`http`: status, body); which variables they become is the element's business. */
export type ConnectorAnswer = Result<Values, ConnectorFailure>;

export interface ConnectorFailure extends JobError {
  /** False: another try cannot help (the address is refused, the input is wrong), so that the incident comes at once. */
  readonly retry: boolean;
}
