import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Json } from '@/model/json';
import { instant, json, workspaceId } from './columns';

/**
 * Machine work an instance waits for. The queue (graphile-worker) says when to try; this row says whether a try's
 * result still counts: it does only while `attempt_token` is the one of that try.
 */
export const job = pgTable(
  'job',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    instanceId: uuid('instance_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    element: text('element').notNull(),
    connector: text('connector').notNull(),
    input: json<Json>('input').notNull(),
    retry: json<{ readonly attempts: number; readonly backoffMs: number }>('retry').notNull(),
    status: text('status').$type<'requested' | 'completed' | 'failed' | 'cancelled'>().notNull().default('requested'),
    attempts: integer('attempts').notNull().default(0),
    attemptToken: uuid('attempt_token'),
    lastError: json<{ readonly code: string; readonly message: string }>('last_error'),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
    /** Tries that ended in an answer of failure; the other begun ones were lost with their worker. */
    failures: integer('failures').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
