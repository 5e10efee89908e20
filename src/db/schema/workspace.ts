import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '@/model/role';
import type { LocalizedText } from '@/model/text';
import { instant, json, workspaceId } from './columns';

/** A tenant. Global: looked up by its address before anything of it may be read. */
export const workspace = pgTable('workspace', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull(),
  name: json<LocalizedText>('name').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const membership = pgTable(
  'membership',
  {
    workspaceId: workspaceId(),
    userId: uuid('user_id').notNull(),
    role: text('role').$type<Role>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId] })],
);

/** `key` is the name definitions use; it never changes. */
export const team = pgTable(
  'team',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    key: text('key').notNull(),
    name: json<LocalizedText>('name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

export const teamMember = pgTable(
  'team_member',
  {
    workspaceId: workspaceId(),
    teamId: uuid('team_id').notNull(),
    userId: uuid('user_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.teamId, table.userId] })],
);
