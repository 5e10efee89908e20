import { z } from 'zod';
import type { Brand } from './brand';

/**
 * Ids of rows are UUIDv7 made by the application (never by the database, never by a client as authority).
 * Ids inside a definition are short names chosen by the designer and stable over versions.
 */
export type WorkspaceId = Brand<string, 'WorkspaceId'>;
export type UserId = Brand<string, 'UserId'>;
export type TeamId = Brand<string, 'TeamId'>;
export type ProcessId = Brand<string, 'ProcessId'>;
export type VersionId = Brand<string, 'VersionId'>;
export type InstanceId = Brand<string, 'InstanceId'>;
export type ActivityId = Brand<string, 'ActivityId'>;
export type TaskId = Brand<string, 'TaskId'>;
export type JobId = Brand<string, 'JobId'>;
export type IncidentId = Brand<string, 'IncidentId'>;
export type AttachmentId = Brand<string, 'AttachmentId'>;
/** Idempotency key of a command: chosen by the caller, unique per workspace. */
export type CommandKey = Brand<string, 'CommandKey'>;

export type ElementId = Brand<string, 'ElementId'>;
export type FlowId = Brand<string, 'FlowId'>;
export type FormId = Brand<string, 'FormId'>;
export type FieldId = Brand<string, 'FieldId'>;
export type VariableKey = Brand<string, 'VariableKey'>;
/** A team's name inside definitions (`repair-team`): portable between workspaces, unlike its row id. */
export type TeamKey = Brand<string, 'TeamKey'>;

function branded<Id extends string>(schema: z.ZodString) {
  return schema.transform((value) => value as Id);
}

const uuid = () => z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'id');

/** Names that would reach an object's prototype when used as a key; refused wherever a name becomes a key. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Ids chosen in a definition (elements, flows, forms, fields, rules, teams). The look-ahead is FORBIDDEN_KEYS said as a
 * pattern, so that the published JSON Schema says it too.
 */
export const designName = z
  .string()
  .regex(/^(?!(?:constructor|prototype)$)[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'definition/invalid-name');

export const workspaceId = branded<WorkspaceId>(uuid());
export const userId = branded<UserId>(uuid());
export const teamId = branded<TeamId>(uuid());
export const processId = branded<ProcessId>(uuid());
export const versionId = branded<VersionId>(uuid());
export const instanceId = branded<InstanceId>(uuid());
export const taskId = branded<TaskId>(uuid());
export const jobId = branded<JobId>(uuid());
export const incidentId = branded<IncidentId>(uuid());
export const attachmentId = branded<AttachmentId>(uuid());
export const commandKey = branded<CommandKey>(
  z
    .string()
    .min(8)
    .max(100)
    .regex(/^[\x21-\x7e]+$/, 'command-key'),
);
