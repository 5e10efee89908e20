import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Json } from '@/model/json';
import { instant, json, workspaceId } from './columns';

/** Who did what outside of instances (members, roles, publishing ...). Written once, never changed. */
export const auditEvent = pgTable(
  'audit_event',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    at: instant('at').notNull().defaultNow(),
    userId: uuid('user_id'),
    action: text('action').notNull(),
    /** What it was done to: `process:<id>`, `user:<id>` ... */
    subject: text('subject'),
    detail: json<Readonly<Record<string, Json>>>('detail').notNull().default({}),
    requestId: text('request_id'),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
