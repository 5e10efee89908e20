-- Row-level security on every tenant table, forced on its owner too. The setting is made inside the transaction; after
-- COMMIT it is '' and not NULL, hence nullif: without a workspace there are no rows, and no error either.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT c.relname FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY workspace ON %I
         USING (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::uuid)
         WITH CHECK (workspace_id = nullif(current_setting(''app.workspace'', true), '''')::uuid)',
      name);
  END LOOP;
END
$$;

-- The one other way in: a person reads their own memberships, to learn which workspaces they may enter.
CREATE POLICY own_membership ON membership FOR SELECT
  USING (user_id = nullif(current_setting('app.user', true), '')::uuid);

-- A sealed version is what running instances and old histories refer to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION '% of % is not allowed: its rows are kept as they were written', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON process_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_all BEFORE TRUNCATE ON process_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON history_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
