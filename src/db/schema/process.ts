import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Json } from '@/model/json';
import type { LocalizedText } from '@/model/text';
import { instant, json, workspaceId } from './columns';

export const process = pgTable(
  'process',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    key: text('key').notNull(),
    name: json<LocalizedText>('name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: uuid('created_by'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** What is being edited. `revision` counts saves: a save names the revision it started from. */
export const processDraft = pgTable(
  'process_draft',
  {
    workspaceId: workspaceId(),
    processId: uuid('process_id').notNull(),
    revision: integer('revision').notNull(),
    definition: json<Json>('definition').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    updatedBy: uuid('updated_by'),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.processId] })],
);

/** Sealed: the database refuses to update or delete a row, for its owner too. */
export const processVersion = pgTable(
  'process_version',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    processId: uuid('process_id').notNull(),
    number: integer('number').notNull(),
    definition: json<Json>('definition').notNull(),
    hash: text('hash').notNull(),
    logicHash: text('logic_hash').notNull(),
    note: text('note').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: uuid('published_by'),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
