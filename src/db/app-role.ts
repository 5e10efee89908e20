import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { PRIVILEGES } from './privileges';

/** Limits for the role the application works with: no forgotten transaction or runaway query holds others up. */
const ROLE_SETTINGS: Readonly<Record<string, string>> = {
  statement_timeout: '10s',
  idle_in_transaction_session_timeout: '30s',
  lock_timeout: '5s',
};

/** The same server and database, another login. */
export function withLogin(url: string, role: string, password: string): string {
  const other = new URL(url);
  other.username = encodeURIComponent(role);
  other.password = encodeURIComponent(password);
  return other.href;
}

/**
 * Creates the application's role, or gives it this password. Without `password` the role is somebody else's affair and
 * must exist. Writes only what differs: roles are shared by all databases of a server, and two writers would clash.
 */
export async function ensureAppRole(
  sql: postgres.Sql,
  ownerUrl: string,
  role: string,
  password?: string,
): Promise<void> {
  if ((await roleOf(sql, role)) === null) await createRole(sql, role, password);
  else if (password !== undefined && !(await mayLogIn(withLogin(ownerUrl, role, password)))) {
    await run(
      sql,
      sql`select format('ALTER ROLE %I PASSWORD %L', ${role}::text, ${scramVerifier(password)}::text) as statement`,
    );
  }
  if (password !== undefined) await limit(sql, role);
}

/** Gives `role` the rights of PRIVILEGES and takes every other away, for tables and functions alike. */
export async function grantPrivileges(sql: postgres.Sql, role: string): Promise<void> {
  const wanted = JSON.stringify(PRIVILEGES);
  await sql.begin(async (tx) => {
    await tx`select set_config('docket.role', ${role}, true), set_config('docket.privileges', ${wanted}, true)`;
    await tx.unsafe(GRANTS);
  });
}

const GRANTS = `
DO $$
DECLARE
  app text := current_setting('docket.role');
  entry record;
BEGIN
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), app);
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  REVOKE ALL ON SCHEMA public FROM PUBLIC;
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', app);
  FOR entry IN
    SELECT key AS name, (SELECT string_agg(value, ', ') FROM jsonb_array_elements_text(value)) AS rights
    FROM jsonb_each(current_setting('docket.privileges')::jsonb)
  LOOP
    EXECUTE format('GRANT %s ON %I TO %I', entry.rights, entry.name, app);
  END LOOP;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
  FOR entry IN
    SELECT p.oid::regprocedure::text AS name FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'docket\\_%'
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', entry.name, app);
  END LOOP;
END
$$`;

async function roleOf(sql: postgres.Sql, role: string) {
  const [row] = await sql<{ settings: string[] }[]>`
    select coalesce((select setconfig from pg_db_role_setting s where s.setrole = r.oid and s.setdatabase = 0), '{}') as settings
    from pg_roles r where rolname = ${role}`;
  return row ?? null;
}

async function createRole(sql: postgres.Sql, role: string, password?: string): Promise<void> {
  if (password === undefined) {
    throw new Error(
      `The role ${role} does not exist. Create it, or leave DATABASE_APP_URL out so that Docket makes its own.`,
    );
  }
  try {
    await run(
      sql,
      sql`select format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT NOCREATEDB NOCREATEROLE NOREPLICATION
        PASSWORD %L', ${role}::text, ${scramVerifier(password)}::text) as statement`,
    );
  } catch (error) {
    if (!isState(error, '42501')) {
      // Another database of this server was migrated at the same moment.
      if (isState(error, '42710') || isState(error, '23505')) return;
      throw error;
    }
    throw new Error(
      `The user of DATABASE_URL may not create the role ${role} that the application works with. Either give it the right ` +
        `(ALTER ROLE ... CREATEROLE), or create the role yourself (CREATE ROLE ${role} LOGIN NOINHERIT PASSWORD '...') and ` +
        'set DATABASE_APP_URL to its address.',
      { cause: error },
    );
  }
}

async function limit(sql: postgres.Sql, role: string): Promise<void> {
  const settings = (await roleOf(sql, role))?.settings ?? [];
  for (const [name, value] of Object.entries(ROLE_SETTINGS)) {
    if (settings.includes(`${name}=${value}`)) continue;
    await run(
      sql,
      sql`select format('ALTER ROLE %I SET %I = %L', ${role}::text, ${name}::text, ${value}::text) as statement`,
    );
  }
}

/** Runs the statement that a query wrote: PostgreSQL quotes its own names. Retried when another writes the same role. */
async function run(sql: postgres.Sql, written: postgres.PendingQuery<postgres.Row[]>): Promise<void> {
  const [row] = await written;
  const statement: unknown = row?.['statement'];
  if (typeof statement !== 'string') throw new Error('no statement was written');
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sql.unsafe(statement);
      return;
    } catch (error) {
      if (!isState(error, 'XX000') || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 20));
    }
  }
}

async function mayLogIn(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    if (isState(error, '28P01') || isState(error, '28000') || isState(error, '42501')) return false;
    throw error;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** What PostgreSQL stores for a password (RFC 5803), so that the password itself is in no statement and no log. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, 4096, 32, 'sha256');
  const key = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}

function isState(error: unknown, state: string): boolean {
  return error instanceof postgres.PostgresError && error.code === state;
}
