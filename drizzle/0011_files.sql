-- Files belong to their sender until the command commits that refers to them, and to its instance from then on: in the same
-- transaction, or a crash in between would leave an instance with files that nobody else may see and that the next
-- clearing takes away.

CREATE INDEX attachment_loose ON attachment (workspace_id, created_at) WHERE instance_id IS NULL;

-- docket_commit for a command that brings files. SQLSTATE DK001 (decide anew): one of them is gone or was used elsewhere.
CREATE FUNCTION docket_commit_with_files(
  p_files uuid[],
  p_ws uuid, p_instance uuid, p_seen integer, p_status text, p_state jsonb, p_at timestamptz, p_person uuid,
  p_person_name text, p_key text, p_fingerprint text, p_answer jsonb, p_first integer, p_events jsonb, p_parts jsonb
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  bound integer;
BEGIN
  IF NOT docket_commit(p_ws, p_instance, p_seen, p_status, p_state, p_at, p_person, p_person_name, p_key, p_fingerprint,
      p_answer, p_first, p_events, p_parts) THEN
    RETURN false;
  END IF;
  UPDATE attachment SET instance_id = p_instance
    WHERE workspace_id = p_ws AND id = ANY (p_files) AND uploaded_by = p_person AND instance_id IS NULL;
  GET DIAGNOSTICS bound = ROW_COUNT;
  IF bound < cardinality(p_files) THEN
    RAISE EXCEPTION 'a file is gone or was used elsewhere' USING ERRCODE = 'DK001';
  END IF;
  RETURN true;
END
$$;
