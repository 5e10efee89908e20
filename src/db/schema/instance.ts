import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Json } from '@/model/json';
import { instant, json, workspaceId } from './columns';

/** One run of a process. `version` counts its commands (optimistic lock), `state` is what folding its history gives. */
export const instance = pgTable(
  'instance',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    processId: uuid('process_id').notNull(),
    versionId: uuid('version_id').notNull(),
    status: text('status').$type<'active' | 'completed' | 'cancelled'>().notNull(),
    version: integer('version').notNull(),
    state: json<Json>('state').notNull(),
    title: text('title').notNull(),
    businessKey: text('business_key'),
    startedBy: uuid('started_by'),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

export const variable = pgTable(
  'variable',
  {
    workspaceId: workspaceId(),
    instanceId: uuid('instance_id').notNull(),
    key: text('key').notNull(),
    value: json<Json>('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.instanceId, table.key] })],
);

/** Every event of an instance, never changed. `version` is the command that brought it (see `instance.version`). */
export const historyEvent = pgTable(
  'history_event',
  {
    workspaceId: workspaceId(),
    instanceId: uuid('instance_id').notNull(),
    sequence: integer('sequence').notNull(),
    version: integer('version').notNull(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind').$type<'person' | 'machine'>().notNull(),
    actorId: uuid('actor_id'),
    /** As it was then: history stays readable when people are renamed or leave. */
    actorName: text('actor_name'),
    type: text('type').notNull(),
    event: json<Json>('event').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.instanceId, table.sequence] })],
);

export const incident = pgTable(
  'incident',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    instanceId: uuid('instance_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    element: text('element').notNull(),
    code: text('code').notNull(),
    params: json<Readonly<Record<string, string | number>>>('params').notNull(),
    status: text('status').$type<'open' | 'resolved'>().notNull(),
    createdAt: instant('created_at').notNull(),
    resolvedAt: instant('resolved_at'),
    resolvedBy: uuid('resolved_by'),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** The answer given to a command, by the caller's key: the same command again gets the same answer and changes nothing. */
export const commandKey = pgTable(
  'command_key',
  {
    workspaceId: workspaceId(),
    key: text('key').notNull(),
    /** Hash of what was asked: the same key with another request is refused. */
    fingerprint: text('fingerprint').notNull(),
    answer: json<Json>('answer').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.key] })],
);
