import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant, workspaceId } from './columns';

/** A file or photo. `instance_id` is empty until the form that carries it is submitted. */
export const attachment = pgTable(
  'attachment',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    instanceId: uuid('instance_id'),
    name: text('name').notNull(),
    /** Media type found in the content, not the one the sender claimed. */
    type: text('type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** Apart from its description, so that lists never read the bytes. */
export const attachmentContent = pgTable(
  'attachment_content',
  {
    workspaceId: workspaceId(),
    attachmentId: uuid('attachment_id').notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.attachmentId] })],
);
