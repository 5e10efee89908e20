import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Json } from '@/model/json';
import { domain, instant, json, workspaceId } from './columns';

/** One run of a process. `version` counts its commands (optimistic lock), `state` is what folding its history gives. */
export const instance = pgTable(
  'instance',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    processId: uuid('process_id').notNull(),
    versionId: uuid('version_id').notNull(),
    status: domain<'active' | 'completed' | 'cancelled'>('instance_status', 'status').notNull(),
    version: domain<number>('count_from_one', 'version').notNull(),
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

/**
 * Every event of an instance, never changed: a row for each command, and in it the command's events in their order.
 * `version` is the one the command led to (see `instance.version`). Read by event through the view `history_event`.
 */
export const history = pgTable(
  'history',
  {
    workspaceId: workspaceId(),
    instanceId: uuid('instance_id').notNull(),
    version: domain<number>('count_from_one', 'version').notNull(),
    /** Of the first of the events; the others count on from it. */
    firstSequence: domain<number>('count_from_one', 'first_sequence').notNull(),
    at: instant('at').notNull(),
    actorKind: domain<'person' | 'machine'>('actor_kind', 'actor_kind').notNull(),
    actorId: uuid('actor_id'),
    /** As it was then: history stays readable when people are renamed or leave. */
    actorName: text('actor_name'),
    events: json<readonly Json[]>('events').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.instanceId, table.version] })],
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
