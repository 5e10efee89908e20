-- The runtime's hot path: one reading and one writing call per command. Row-level security needs the workspace set in the
-- same transaction; a function with the caller's rights that sets it and then acts keeps that to one round trip. Each
-- names the workspace in its queries as well. They return nothing that row-level security would not show the caller.

-- Tries that ended in an answer of failure. `attempts` counts those begun, so attempts - failures were lost with a worker.
ALTER TABLE job ADD COLUMN failures integer NOT NULL DEFAULT 0;
-- Room beside each row, so that a new state can stay on its page and no index is touched (HOT).
ALTER TABLE instance SET (fillfactor = 70);
ALTER TABLE task SET (fillfactor = 80);

-- A changed variable stays on its page, too: its value is in no index.
ALTER TABLE variable SET (fillfactor = 80);

-- Indexes that commands feed or open. No query reads keys by their time, or instances by these alone (lists look for parts
-- of a business key, and for a starter or somebody with a task); a task that nobody holds is in task_unclaimed.
DROP INDEX command_key_at, instance_business_key, instance_starter, task_assignee;
CREATE INDEX task_assignee ON task (workspace_id, assignee, created_at DESC, id DESC)
  WHERE status = 'open' AND assignee IS NOT NULL;

-- Written once per command, by docket_commit alone, which has just locked the instance of that workspace. A foreign key to
-- the workspace would have every command of a department lock one and the same row (a new multixact each).
ALTER TABLE command_key DROP CONSTRAINT command_key_workspace_id_fkey;
ALTER TABLE audit_event DROP CONSTRAINT audit_event_workspace_id_fkey;

-- What a column may hold, as domains: PostgreSQL keeps their conditions ready, where it reads the text of a CHECK anew in
-- each statement that writes (bench/run.ts: ten checks took a tenth of a command). What two columns say together
-- (an open task has no completion) is looked for by src/db/sql/invariants.sql.
CREATE DOMAIN instance_status AS text CHECK (VALUE IN ('active', 'completed', 'cancelled'));
CREATE DOMAIN task_status AS text CHECK (VALUE IN ('open', 'completed', 'cancelled'));
CREATE DOMAIN task_priority AS text CHECK (VALUE IN ('normal', 'high'));
CREATE DOMAIN actor_kind AS text CHECK (VALUE IN ('person', 'machine'));
CREATE DOMAIN count_from_one AS integer CHECK (VALUE > 0);
ALTER TABLE instance DROP CONSTRAINT instance_status_check, DROP CONSTRAINT instance_version_check,
  DROP CONSTRAINT instance_check, ALTER COLUMN status TYPE instance_status, ALTER COLUMN version TYPE count_from_one;
ALTER TABLE task DROP CONSTRAINT task_status_check, DROP CONSTRAINT task_priority_check, DROP CONSTRAINT task_check,
  DROP CONSTRAINT task_check1, ALTER COLUMN status TYPE task_status, ALTER COLUMN priority TYPE task_priority;

-- The history is written by commands and read by events: a row per command, in which its events stand in order, costs a
-- sixth of a row and an index entry for each of them. That a command has one block of events holds by the key.
DROP TABLE history_event;
CREATE TABLE history (
  workspace_id uuid NOT NULL,
  instance_id uuid NOT NULL,
  version count_from_one NOT NULL,
  first_sequence count_from_one NOT NULL,
  at timestamptz(3) NOT NULL,
  actor_kind actor_kind NOT NULL,
  actor_id uuid,
  actor_name text,
  events jsonb NOT NULL,
  -- No foreign key, for the reason above: docket_commit has the instance's row already.
  PRIMARY KEY (workspace_id, instance_id, version)
);
ALTER TABLE history ENABLE ROW LEVEL SECURITY;
ALTER TABLE history FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON history
  USING (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE VIEW history_event WITH (security_invoker = true) AS
  SELECT h.workspace_id, h.instance_id, h.first_sequence + e.n::integer - 1 AS sequence, h.version, h.at, h.actor_kind,
    h.actor_id, h.actor_name, e.event ->> 'type' AS type, e.event
  FROM history h, jsonb_array_elements(h.events) WITH ORDINALITY AS e (event, n);

-- Everything one decision needs. Exactly one of p_instance, p_task, p_incident, p_process says what is addressed.
-- STABLE, so that all is read in the one snapshot of the calling statement: were the key looked for a moment earlier than
-- the instance, a command's own twin could be told that its task is completed already.
CREATE FUNCTION docket_load(
  p_ws uuid, p_person uuid, p_key text, p_instance uuid, p_task uuid, p_incident uuid, p_process text,
  -- Both null unless the command's key has been used.
  OUT fingerprint text,
  OUT answer jsonb,
  -- Null for the machine and for who is no member.
  OUT actor json,
  OUT version_id uuid,
  -- From here on null when there is no such instance (or none yet).
  OUT instance_id uuid,
  OUT status text,
  OUT version integer,
  OUT state jsonb,
  OUT title text,
  OUT business_key text,
  OUT started_by uuid,
  OUT started_at timestamptz,
  OUT variables json,
  -- Open tasks, and the one addressed whatever its status: a list each, in the order of LoadedTaskRow (src/db/sql/load.ts).
  OUT tasks json
) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  -- An assignment, and no PERFORM: that would be a query of its own.
  setting text := set_config('app.workspace', p_ws::text, true);
BEGIN
  IF p_key IS NOT NULL THEN
    SELECT k.fingerprint, k.answer INTO fingerprint, answer
      FROM command_key k WHERE k.workspace_id = p_ws AND k.key = p_key;
    IF FOUND THEN
      RETURN;
    END IF;
  END IF;
  IF p_person IS NOT NULL THEN
    SELECT json_build_object('name', u.name, 'login', u.login, 'role', m.role, 'teams', ARRAY(
        SELECT t.key FROM team_member tm
        JOIN team t ON t.workspace_id = tm.workspace_id AND t.id = tm.team_id
        WHERE tm.workspace_id = p_ws AND tm.user_id = p_person))
      INTO actor
      FROM membership m JOIN "user" u ON u.id = m.user_id
      WHERE m.workspace_id = p_ws AND m.user_id = p_person AND u.disabled_at IS NULL;
  END IF;
  IF p_process IS NOT NULL THEN
    SELECT v.id INTO version_id
      FROM process p JOIN process_version v ON v.workspace_id = p.workspace_id AND v.process_id = p.id
      WHERE p.workspace_id = p_ws AND p.key = p_process
      ORDER BY v.number DESC LIMIT 1;
    RETURN;
  END IF;
  IF p_incident IS NOT NULL THEN
    SELECT n.instance_id INTO p_instance FROM incident n WHERE n.workspace_id = p_ws AND n.id = p_incident;
  ELSIF p_task IS NOT NULL THEN
    SELECT t.instance_id INTO p_instance FROM task t WHERE t.workspace_id = p_ws AND t.id = p_task;
  END IF;
  SELECT i.version_id, i.id, i.status, i.version, i.state, i.title, i.business_key, i.started_by, i.started_at,
      (SELECT json_object_agg(v.key, v.value) FROM variable v WHERE v.workspace_id = p_ws AND v.instance_id = i.id),
      (SELECT json_agg(json_build_array(t.id, t.activity_id, t.element, t.status, t.assignee, t.completed_by,
          t.candidate_users, t.candidate_teams, t.candidate_roles,
          CASE WHEN coalesce(t.completed_by, t.assignee) IS NOT NULL THEN
            (SELECT u.name FROM "user" u WHERE u.id = coalesce(t.completed_by, t.assignee)) END))
        FROM task t WHERE t.workspace_id = p_ws AND t.instance_id = i.id AND (t.status = 'open' OR t.id = p_task))
    INTO version_id, instance_id, status, version, state, title, business_key, started_by,
      started_at, variables, tasks
    FROM instance i WHERE i.workspace_id = p_ws AND i.id = p_instance;
  RETURN;
END
$$;

-- Writes all that follows from one command, or nothing. Returns whether it did; false = somebody else was first, decide
-- anew. SQLSTATE DK001: the same, found out later (rolled back); DK002: the job's try is no longer the current one.
-- p_seen: the version the decision was made on; 0 = the instance begins with this command.
-- p_parts: only the members there is something for (see src/db/sql/commit.ts, CommitParts).
CREATE FUNCTION docket_commit(
  p_ws uuid, p_instance uuid, p_seen integer, p_status text, p_state jsonb, p_at timestamptz, p_person uuid,
  p_person_name text, p_key text, p_fingerprint text, p_answer jsonb, p_first integer, p_events jsonb, p_parts jsonb
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  setting text := set_config('app.workspace', p_ws::text, true);
  part jsonb;
  one jsonb;
  users uuid[];
BEGIN
  IF p_seen > 0 THEN
    UPDATE instance SET status = p_status, version = p_seen + 1, state = p_state, updated_at = p_at,
        ended_at = CASE WHEN p_status <> 'active' THEN p_at END
      WHERE workspace_id = p_ws AND id = p_instance AND version = p_seen;
    IF NOT FOUND THEN
      RETURN false;
    END IF;
  ELSE
    part := p_parts -> 'start';
    INSERT INTO instance (workspace_id, id, process_id, version_id, status, version, state, title, business_key,
        started_by, started_at, ended_at, updated_at)
      SELECT p_ws, p_instance, v.process_id, v.id, p_status, 1, p_state, part ->> 'title', part ->> 'businessKey',
          p_person, p_at, CASE WHEN p_status <> 'active' THEN p_at END, p_at
        FROM process_version v WHERE v.workspace_id = p_ws AND v.id = (part ->> 'version')::uuid;
  END IF;

  INSERT INTO command_key (workspace_id, key, fingerprint, answer, at)
    VALUES (p_ws, p_key, p_fingerprint, p_answer, p_at);

  INSERT INTO history (workspace_id, instance_id, version, first_sequence, at, actor_kind, actor_id, actor_name, events)
    VALUES (p_ws, p_instance, p_seen + 1, p_first, p_at, CASE WHEN p_person IS NULL THEN 'machine' ELSE 'person' END,
      p_person, p_person_name, p_events);

  -- Casts of single members, here and below: jsonb_to_recordset looks its types up anew at every call (60 us for a task).
  part := p_parts -> 'close';
  IF part IS NOT NULL THEN
    FOR n IN 0 .. jsonb_array_length(part) - 1 LOOP
      one := part -> n;
      UPDATE task SET status = one ->> 'status', completed_at = p_at,
          completed_by = CASE WHEN one ->> 'status' = 'completed' THEN p_person END
        WHERE workspace_id = p_ws AND id = (one ->> 'id')::uuid AND status = 'open'
          AND (NOT (one -> 'checked')::boolean OR assignee IS NOT DISTINCT FROM (one ->> 'assignee')::uuid);
      IF NOT FOUND THEN
        RAISE EXCEPTION 'a task was claimed or closed in between' USING ERRCODE = 'DK001';
      END IF;
    END LOOP;
  END IF;

  part := p_parts -> 'open';
  IF part IS NOT NULL THEN
    FOR n IN 0 .. jsonb_array_length(part) - 1 LOOP
      one := part -> n;
      users := (one ->> 'users')::uuid[];
      IF one ->> 'people' IS NOT NULL THEN
        users := users || ARRAY(
          SELECT u.id FROM "user" u JOIN membership m ON m.workspace_id = p_ws AND m.user_id = u.id
          WHERE u.login = ANY ((one ->> 'people')::text[]) AND u.id <> ALL (users));
      END IF;
      INSERT INTO task (workspace_id, id, instance_id, activity_id, element, form, name, status, candidate_users,
          candidate_teams, candidate_roles, due_at, priority, created_at)
        VALUES (p_ws, (one ->> 'id')::uuid, p_instance, (one ->> 'activity')::uuid, one ->> 'element', one ->> 'form',
          one -> 'name', 'open', users, (one ->> 'teams')::text[], (one ->> 'roles')::text[],
          (one ->> 'due')::timestamptz, one ->> 'priority', p_at);
    END LOOP;
  END IF;

  -- New ones, and those that have another value now. The instance's row is locked: nobody else writes them.
  part := p_parts -> 'values';
  IF part IS NOT NULL THEN
    INSERT INTO variable (workspace_id, instance_id, key, value)
      SELECT p_ws, p_instance, n.key, n.value FROM jsonb_each(part) AS n (key, value);
  END IF;
  part := p_parts -> 'changed';
  IF part IS NOT NULL THEN
    -- One by one: an update of a known row takes a third of what INSERT ... ON CONFLICT takes for it.
    FOR n IN 0 .. jsonb_array_length(part) - 1 LOOP
      UPDATE variable SET value = part -> n -> 1
        WHERE workspace_id = p_ws AND instance_id = p_instance AND key = part -> n ->> 0;
    END LOOP;
  END IF;

  part := p_parts -> 'audit';
  IF part IS NOT NULL THEN
    INSERT INTO audit_event (workspace_id, id, at, user_id, action, subject, detail, request_id)
      VALUES (p_ws, (part ->> 'id')::uuid, p_at, p_person, part ->> 'action', part ->> 'subject', part -> 'detail',
        part ->> 'request');
  END IF;

  IF p_parts ?| ARRAY['raise', 'resolve', 'job', 'drop', 'enqueue'] THEN
    part := p_parts -> 'raise';
    IF part IS NOT NULL THEN
      INSERT INTO incident (workspace_id, id, instance_id, activity_id, element, code, params, status, created_at)
        SELECT p_ws, (r ->> 'id')::uuid, p_instance, (r ->> 'activity')::uuid, r ->> 'element', r ->> 'code', r -> 'params',
            'open', p_at
          FROM jsonb_array_elements(part) AS r;
    END IF;

    part := p_parts -> 'resolve';
    IF part IS NOT NULL THEN
      UPDATE incident SET status = 'resolved', resolved_at = p_at, resolved_by = p_person
        WHERE workspace_id = p_ws AND status = 'open'
          AND id IN (SELECT r.id::uuid FROM jsonb_array_elements_text(part) AS r (id));
    END IF;

    -- The try that reports: its token must still be the job's, else another worker has taken over.
    part := p_parts -> 'job';
    IF part IS NOT NULL THEN
      UPDATE job SET status = part ->> 'status', attempt_token = NULL,
          failures = failures + CASE WHEN part -> 'error' IS NULL THEN 0 ELSE 1 END, last_error = part -> 'error',
          ended_at = CASE WHEN part ->> 'status' <> 'requested' THEN p_at END
        WHERE workspace_id = p_ws AND id = (part ->> 'id')::uuid AND status = 'requested'
          AND attempt_token = (part ->> 'token')::uuid;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'this try of the job is not the current one' USING ERRCODE = 'DK002';
      END IF;
      IF part ->> 'status' = 'requested' THEN
        PERFORM docket_queue_job(p_ws, (part ->> 'id')::uuid, (part ->> 'delayMs')::integer);
      END IF;
    END IF;

    part := p_parts -> 'drop';
    IF part IS NOT NULL THEN
      UPDATE job SET status = 'cancelled', ended_at = p_at
        WHERE workspace_id = p_ws AND status = 'requested'
          AND id IN (SELECT d.id::uuid FROM jsonb_array_elements_text(part) AS d (id));
      PERFORM docket_remove_job(d.id) FROM jsonb_array_elements_text(part) AS d (id);
    END IF;

    part := p_parts -> 'enqueue';
    IF part IS NOT NULL THEN
      INSERT INTO job (workspace_id, id, instance_id, activity_id, element, connector, input, retry, created_at)
        SELECT p_ws, (q ->> 'id')::uuid, p_instance, (q ->> 'activity')::uuid, q ->> 'element', q ->> 'connector',
            q -> 'input', q -> 'retry', p_at
          FROM jsonb_array_elements(part) AS q;
      PERFORM docket_queue_job(p_ws, (q ->> 'id')::uuid, 0) FROM jsonb_array_elements(part) AS q;
    END IF;
  END IF;
  RETURN true;
END
$$;

-- The queue's clock is the database's, so that a worker with a wrong one is neither early nor late.
CREATE FUNCTION docket_queue_job(p_ws uuid, p_job uuid, p_delay_ms integer) RETURNS void LANGUAGE sql VOLATILE AS $$
  SELECT docket_enqueue_job('service-task', json_build_object('workspace', p_ws, 'job', p_job), NULL,
    now() + p_delay_ms * interval '1 millisecond', 1000, p_job::text, NULL)
$$;

-- Begins a try: from now on only the result that brings this token counts. No row = nothing to do any more.
CREATE FUNCTION docket_claim_job(p_ws uuid, p_job uuid, p_token uuid)
RETURNS TABLE (instance_id uuid, element text, connector text, input jsonb, retry jsonb, attempts integer, failures integer)
LANGUAGE plpgsql AS $$
DECLARE
  setting text := set_config('app.workspace', p_ws::text, true);
BEGIN
  RETURN QUERY UPDATE job j SET attempts = j.attempts + 1, attempt_token = p_token
    WHERE j.workspace_id = p_ws AND j.id = p_job AND j.status = 'requested'
    RETURNING j.instance_id, j.element, j.connector, j.input, j.retry, j.attempts, j.failures;
END
$$;

-- Gives a try back that a stopping worker broke off: it does not count, and another worker begins anew at once.
CREATE FUNCTION docket_release_job(p_ws uuid, p_job uuid, p_token uuid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  setting text := set_config('app.workspace', p_ws::text, true);
BEGIN
  UPDATE job SET attempts = attempts - 1, attempt_token = NULL
    WHERE workspace_id = p_ws AND id = p_job AND status = 'requested' AND attempt_token = p_token;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM docket_queue_job(p_ws, p_job, 0);
  RETURN true;
END
$$;

-- Who holds an open task, changed only if it is still p_seen.
CREATE FUNCTION docket_assign_task(
  p_ws uuid, p_task uuid, p_seen uuid, p_assignee uuid, p_at timestamptz, p_person uuid, p_action text, p_audit uuid,
  p_request text
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  setting text := set_config('app.workspace', p_ws::text, true);
BEGIN
  UPDATE task SET assignee = p_assignee, claimed_at = CASE WHEN p_assignee IS NOT NULL THEN p_at END
    WHERE workspace_id = p_ws AND id = p_task AND status = 'open' AND assignee IS NOT DISTINCT FROM p_seen;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO audit_event (workspace_id, id, at, user_id, action, subject, detail, request_id)
    VALUES (p_ws, p_audit, p_at, p_person, p_action, p_task::text,
      jsonb_strip_nulls(jsonb_build_object('from', p_seen, 'to', p_assignee)), p_request);
  RETURN true;
END
$$;

-- A version, once per process that runs it: sealed rows never change.
CREATE FUNCTION docket_load_version(p_ws uuid, p_version uuid)
RETURNS TABLE (process_id uuid, number integer, definition jsonb) LANGUAGE plpgsql AS $$
DECLARE
  setting text := set_config('app.workspace', p_ws::text, true);
BEGIN
  RETURN QUERY SELECT v.process_id, v.number, v.definition FROM process_version v
    WHERE v.workspace_id = p_ws AND v.id = p_version;
END
$$;
