import type { FlowNodeBehaviour } from '@/engine/behaviour';
import type { Move } from '@/engine/move';
import { type Json, ownValue, type Values } from '@/model/json';
import { no, ok, type Result } from '@/model/result';
import { fill, inAddress, inHeader, inJson, plainly } from '../template';
import { leaveByConditions } from '../ways-out';
import type { HttpConnector, ServiceTask } from './schema';

/**
 * Service task (BPMN 2.0, 10.3.3 and 13.3.3): asks for a job and waits for it. Templates are filled in when the job is
 * requested, so that the event says exactly what was sent; a missing variable is the incident `template/variable-missing`,
 * and its retry fills in again. The connector answers `{ status, body }`; only what the element names becomes a variable.
 */
export const behaviour: FlowNodeBehaviour<ServiceTask> = {
  entry: 'each',
  exit: 'holding',
  enter: ({ element, variables }) => [request(element, variables)],
  resume: { keep: ({ connector }, { values }) => kept(connector, values), leave: leaveByConditions },
};

function request({ connector, retry }: ServiceTask, variables: Values): Move {
  const input = filledIn(connector, variables);
  if (!input.ok) return { move: 'raise', code: 'template/variable-missing', params: { variable: input.error.missing } };
  return { move: 'wait-for-job', connector: connector.kind, input: input.value, retry };
}

function filledIn(connector: HttpConnector, variables: Values): Result<Json, { readonly missing: string }> {
  const url = fill(connector.url, variables, inAddress);
  if (!url.ok) return url;
  const headers: Record<string, string> = {};
  for (const [name, template] of Object.entries(connector.headers ?? {})) {
    const value = fill(template, variables, inHeader);
    if (!value.ok) return value;
    headers[name] = value.value;
  }
  const { method, timeoutMs, statusVariable } = connector;
  const input: Record<string, Json> = { method, url: url.value, headers, timeoutMs };
  if (statusVariable !== undefined) input.statusVariable = statusVariable;
  if (connector.body === undefined || connector.body === '') return ok(input);
  const body = fill(connector.body, variables, looksLikeJson(connector.body) ? inJson : plainly);
  return body.ok ? ok({ ...input, body: body.value }) : no(body.error);
}

const looksLikeJson = (body: string): boolean => /^\s*[{[]/.test(body) && !/^\s*\{\{/.test(body);

function kept({ result, statusVariable }: HttpConnector, answer: Values): Values {
  const values: Record<string, Json> = {};
  if (result !== undefined) values[result] = ownValue(answer, 'body') ?? null;
  if (statusVariable !== undefined) values[statusVariable] = ownValue(answer, 'status') ?? null;
  return values;
}
