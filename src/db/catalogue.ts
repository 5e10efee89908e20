import type postgres from 'postgres';
import { GLOBAL_REFERENCES, GLOBAL_TABLES } from './global-tables';
import { PRIVILEGES } from './privileges';

const CONDITION = "(workspace_id = (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid)";
const OWN_MEMBERSHIP = "(user_id = (NULLIF(current_setting('app.user'::text, true), ''::text))::uuid)";

/**
 * Reads PostgreSQL's catalogue and says what would let one workspace see, change or learn of another's rows; empty when
 * all is well. The holes looked for are those that schemas open by themselves: policies are not the weak part.
 */
export async function catalogueFindings(sql: postgres.ISql, appRole: string): Promise<string[]> {
  const findings = await Promise.all([
    tables(sql),
    policies(sql),
    keys(sql),
    references(sql),
    privileges(sql, appRole),
    roleAttributes(sql, appRole),
    views(sql),
    functions(sql, appRole),
  ]);
  return findings.flat();
}

/** Names of the tables that belong to workspaces. */
export async function tenantTables(sql: postgres.ISql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`;
  return rows.map((row) => row.name).filter((name) => !(name in GLOBAL_TABLES));
}

async function tables(sql: postgres.ISql): Promise<string[]> {
  const rows = await sql<{ name: string; workspace: boolean; enabled: boolean; forced: boolean }[]>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and a.attnotnull) as workspace
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
  const findings = rows
    .filter(({ name }) => !(name in GLOBAL_TABLES))
    .flatMap(({ name, workspace, enabled, forced }) => [
      ...(workspace ? [] : [`${name}: no column workspace_id (not null), and not on the list of global tables`]),
      ...(enabled ? [] : [`${name}: row-level security is off`]),
      ...(forced ? [] : [`${name}: row-level security is not forced on the owner`]),
    ]);
  const missing = Object.keys(GLOBAL_TABLES).filter((name) => !rows.some((row) => row.name === name));
  const many = Object.keys(GLOBAL_TABLES).length > 8 ? ['more than eight global tables'] : [];
  return [...findings, ...missing.map((name) => `${name}: on the list of global tables, but there is none`), ...many];
}

async function policies(sql: postgres.ISql): Promise<string[]> {
  const rows = await sql<
    { table: string; name: string; command: string; permissive: boolean; reads: string | null; writes: string | null }[]
  >`
    select c.relname as table, p.polname as name, p.polcmd as command, p.polpermissive as permissive,
      pg_get_expr(p.polqual, p.polrelid) as reads, pg_get_expr(p.polwithcheck, p.polrelid) as writes
    from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace`;
  const isWorkspace = (row: (typeof rows)[number]) =>
    row.command === '*' && row.permissive && row.reads === CONDITION && row.writes === CONDITION;
  const isOwnMembership = (row: (typeof rows)[number]) =>
    row.table === 'membership' && row.command === 'r' && row.reads === OWN_MEMBERSHIP;
  const strange = rows.filter((row) => !isWorkspace(row) && !isOwnMembership(row));
  const held = new Set(rows.filter(isWorkspace).map((row) => row.table));
  return [
    ...strange.map((row) => `${row.table}: the policy ${row.name} opens more than the workspace of the transaction`),
    ...(await tenantTables(sql)).filter((name) => !held.has(name)).map((name) => `${name}: no policy by workspace`),
  ];
}

async function keys(sql: postgres.ISql): Promise<string[]> {
  const rows = await sql<{ table: string; name: string; primary: boolean; first: string | null }[]>`
    select c.relname as table, i.relname as name, x.indisprimary as primary,
      (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) as first
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    where c.relnamespace = 'public'::regnamespace and x.indisunique`;
  const tenants = await tenantTables(sql);
  const wrong = rows.filter((row) => tenants.includes(row.table) && row.first !== 'workspace_id');
  const withKey = new Set(rows.filter((row) => row.primary).map((row) => row.table));
  return [
    ...wrong.map((row) => `${row.table}: the unique key ${row.name} does not begin with workspace_id`),
    ...tenants.filter((name) => !withKey.has(name)).map((name) => `${name}: no primary key`),
  ];
}

async function references(sql: postgres.ISql): Promise<string[]> {
  const rows = await sql<{ name: string; from: string; columns: string[]; to: string; targets: string[] }[]>`
    select k.conname as name, k.conrelid::regclass::text as from, k.confrelid::regclass::text as to,
      (select array_agg(a.attname::text order by o) from unnest(k.conkey) with ordinality u(n, o)
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n) as columns,
      (select array_agg(a.attname::text order by o) from unnest(k.confkey) with ordinality u(n, o)
       join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n) as targets
    from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace`;
  const plain = (name: string) => name.replaceAll('"', '');
  return rows.flatMap((row) => {
    const [from, to] = [plain(row.from), plain(row.to)];
    const what = `${from}: the foreign key ${row.name}`;
    if (from in GLOBAL_TABLES) return to in GLOBAL_TABLES ? [] : [`${what} leads from a global table to a workspace's`];
    if (GLOBAL_REFERENCES.includes(`${from}.${row.columns.join(',')} -> ${to}.${row.targets.join(',')}`)) return [];
    const target = to === 'workspace' ? 'id' : 'workspace_id';
    return row.columns[0] === 'workspace_id' && row.targets[0] === target
      ? []
      : [`${what} does not begin with workspace_id`];
  });
}

async function privileges(sql: postgres.ISql, appRole: string): Promise<string[]> {
  const rows = await sql<{ table: string; grantee: string; rights: string[] }[]>`
    select c.relname as table, coalesce(r.rolname, 'PUBLIC') as grantee, array_agg(g.privilege_type order by 1) as rights
    from pg_class c, aclexplode(c.relacl) g left join pg_roles r on r.oid = g.grantee
    where c.relnamespace = 'public'::regnamespace and g.grantee <> c.relowner group by 1, 2`;
  const columns = await sql<{ table: string; column: string }[]>`
    select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and a.attacl is not null`;
  const wrong = rows.flatMap(({ table, grantee, rights }) => {
    const wanted = grantee === appRole ? (PRIVILEGES[table] ?? []) : [];
    const more = rights.filter((right) => !wanted.some((one) => one === right));
    return more.length === 0 ? [] : [`${table}: ${grantee} has ${more.join(', ')}`];
  });
  return [...wrong, ...columns.map(({ table, column }) => `${table}: rights on the column ${column} alone`)];
}

async function roleAttributes(sql: postgres.ISql, appRole: string): Promise<string[]> {
  const [row] = await sql<Record<string, boolean>[]>`
    select rolsuper as "is a superuser", rolbypassrls as "has BYPASSRLS", rolinherit as "inherits",
      rolcreatedb as "may create databases", rolcreaterole as "may create roles", rolreplication as "may replicate",
      exists (select from pg_class where relowner = r.oid) as "owns something",
      exists (select from pg_auth_members where member = r.oid) as "is a member of another role",
      has_schema_privilege(r.oid, 'public', 'CREATE') as "may create in public",
      has_schema_privilege(r.oid, 'graphile_worker', 'USAGE') as "may use the queue's schema",
      has_database_privilege(r.oid, current_database(), 'TEMP') as "may make temporary tables"
    from pg_roles r where rolname = ${appRole}`;
  if (row === undefined) return [`the role ${appRole} does not exist`];
  return Object.keys(row)
    .filter((what) => row[what] === true)
    .map((what) => `the role ${appRole} ${what}`);
}

async function views(sql: postgres.ISql): Promise<string[]> {
  const rows = await sql<{ name: string; kind: string }[]>`
    select relname as name, relkind as kind from pg_class
    where relnamespace = 'public'::regnamespace and (relkind = 'm'
      or (relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false)))`;
  return rows.map(({ name, kind }) =>
    kind === 'm'
      ? `${name}: a materialised view has no row-level security`
      : `${name}: a view without security_invoker=true`,
  );
}

async function functions(sql: postgres.ISql, appRole: string): Promise<string[]> {
  const rows = await sql<{ name: string; definer: boolean; path: boolean; app: boolean; everybody: boolean }[]>`
    select p.oid::regprocedure::text as name, p.prosecdef as definer,
      coalesce(array_to_string(p.proconfig, ' ') like '%search_path=%', false) as path,
      has_function_privilege(${appRole}, p.oid, 'EXECUTE') as app,
      p.proacl is null or exists (select from aclexplode(p.proacl) where grantee = 0) as everybody
    from pg_proc p where p.pronamespace = 'public'::regnamespace`;
  return rows.flatMap(({ name, definer, path, app, everybody }) => [
    ...(definer && !path ? [`${name}: SECURITY DEFINER without a fixed search_path`] : []),
    ...(everybody ? [`${name}: everybody may execute it`] : []),
    ...(app && !name.startsWith('docket_') ? [`${name}: the application may execute it`] : []),
  ]);
}
