import { sql } from 'drizzle-orm';
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * JSON kept in a jsonb column. Not drizzle's own `jsonb`: that one parses every string it reads (the JSON string "12"
 * would come back as the number 12) and leaves writing to serializers it has switched off in the client.
 * `null` is SQL's null; write JSON's null with the raw client.
 */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: unknown }>({
    dataType: () => 'jsonb',
    toDriver: (value) => sql`${JSON.stringify(value)}::text::jsonb`,
    // postgres.js has parsed it; the table's owner answers for the shape, as for every other column.
    fromDriver: (value) => value as T,
  })(name);

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** Text or a number that the database holds to a condition: a domain of drizzle/0010_runtime.sql. */
export const domain = <T extends string | number>(type: string, name: string) =>
  customType<{ data: T; driverData: T }>({ dataType: () => type })(name);

/** A moment, to the millisecond: what a JavaScript Date can hold, so that keyset cursors come back as they were. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** First column of every tenant table's keys. */
export const workspaceId = () => uuid('workspace_id').notNull();
