import { boolean, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '@/model/text';
import { instant } from './columns';

/** A person. Global: one person may be a member of several workspaces. `login` is kept in lower case. */
export const user = pgTable('user', {
  id: uuid('id').primaryKey(),
  login: text('login').notNull(),
  name: text('name').notNull(),
  email: text('email'),
  /** argon2id, or null for people who sign in through OIDC only. */
  passwordHash: text('password_hash'),
  locale: text('locale').$type<Locale>(),
  theme: text('theme').$type<'light' | 'dark' | 'system'>(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
  disabledAt: instant('disabled_at'),
});

/** The same person at an identity provider (OIDC `iss` and `sub`). No tokens are kept. */
export const account = pgTable(
  'account',
  {
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    userId: uuid('user_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] })],
);

/** One sign-in on one device: listed to its owner, and checked on every request so that revoking works at once. */
export const session = pgTable('session', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  tokenHash: text('token_hash'),
  createdAt: instant('created_at').notNull().defaultNow(),
  lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
  userAgent: text('user_agent'),
  address: text('address'),
});

/** Read to slow down guessing; rows older than a day may be deleted. */
export const loginAttempt = pgTable('login_attempt', {
  id: uuid('id').primaryKey(),
  login: text('login').notNull(),
  address: text('address').notNull(),
  succeeded: boolean('succeeded').notNull(),
  at: instant('at').notNull().defaultNow(),
});
