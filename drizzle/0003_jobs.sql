-- The application's role has no rights on the queue's schema. It enqueues through these, in its own transaction, so that
-- a job exists exactly when the commit that asked for it does. Payloads carry ids only.
CREATE FUNCTION docket_enqueue_job(
  identifier text,
  payload json,
  queue text DEFAULT NULL,
  run_at timestamptz DEFAULT NULL,
  max_attempts integer DEFAULT NULL,
  job_key text DEFAULT NULL,
  priority integer DEFAULT NULL
) RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (graphile_worker.add_job($1, $2, $3, $4, $5, $6, $7)).id
$$;

-- A job that a worker has taken already is not stopped: its result no longer counts (job.attempt_token).
CREATE FUNCTION docket_remove_job(job_key text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT graphile_worker.remove_job($1)
$$;
