import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { LocalizedText } from '@/model/text';
import { domain, instant, json, workspaceId } from './columns';

/** A user task in an inbox: open until it is completed by a person or cancelled by the process. */
export const task = pgTable(
  'task',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    instanceId: uuid('instance_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    element: text('element').notNull(),
    form: text('form'),
    name: json<LocalizedText>('name').notNull(),
    status: domain<'open' | 'completed' | 'cancelled'>('task_status', 'status').notNull(),
    assignee: uuid('assignee'),
    candidateUsers: uuid('candidate_users').array().notNull().default([]),
    /** Team keys. */
    candidateTeams: text('candidate_teams').array().notNull().default([]),
    candidateRoles: text('candidate_roles').array().notNull().default([]),
    dueAt: instant('due_at'),
    priority: domain<'normal' | 'high'>('task_priority', 'priority').notNull(),
    createdAt: instant('created_at').notNull(),
    claimedAt: instant('claimed_at'),
    completedAt: instant('completed_at'),
    completedBy: uuid('completed_by'),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
