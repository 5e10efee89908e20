-- What must always hold of the rows of the workspace that is set (RELIABILITY.md 2.2), as one query that returns nothing
-- when it does. Folding the events into the stored state (I1) and hashing sealed versions (I6) need the engine and are
-- done by the doctor; which column belongs to which workspace (I8) is held by the foreign keys.
WITH
live AS (SELECT * FROM instance WHERE status = 'active'),
told AS (
  SELECT workspace_id, instance_id, count(*) AS events, min(sequence) AS first, max(sequence) AS last,
    count(DISTINCT version) AS versions, max(version) AS newest
  FROM history_event GROUP BY 1, 2
),
block AS (
  SELECT workspace_id, instance_id, version, first_sequence,
    1 + coalesce(sum(jsonb_array_length(events)) OVER before, 0) AS due
  FROM history
  WINDOW before AS (PARTITION BY workspace_id, instance_id ORDER BY version ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
wait AS (
  SELECT i.workspace_id, i.id AS instance_id, w.key AS id, w.value ->> 'for' AS kind, w.value ->> 'activity' AS activity
  FROM instance i, jsonb_each(i.state -> 'waits') w
),
stopped AS (
  SELECT i.workspace_id, i.id AS instance_id, n.key AS id, n.value ->> 'activity' AS activity
  FROM instance i, jsonb_each(i.state -> 'incidents') n
),
activity AS (
  SELECT i.workspace_id, i.id AS instance_id, a.key AS id FROM instance i, jsonb_each(i.state -> 'activities') a
)
-- I1: the state is that of the instance, at its last event; an ended one has nothing left.
SELECT 'I1' AS invariant, id AS instance, 'the status of the state is another' AS what
FROM instance WHERE status IS DISTINCT FROM state ->> 'status'
UNION ALL
SELECT 'I1', i.id, 'the state is not at the last event'
FROM instance i LEFT JOIN told t ON t.workspace_id = i.workspace_id AND t.instance_id = i.id
WHERE t.last IS DISTINCT FROM (i.state ->> 'sequence')::integer
UNION ALL
SELECT 'I1', id, 'ended, but tokens are left'
FROM instance
WHERE status <> 'active'
  AND (state -> 'activities' <> '{}' OR state -> 'waits' <> '{}' OR state -> 'arrivals' <> '{}' OR state -> 'incidents' <> '{}')
UNION ALL
SELECT 'I1', id, 'active, but nothing lives' FROM live WHERE state -> 'activities' = '{}'
UNION ALL
SELECT 'I1', id, 'the status and the time of its end disagree' FROM instance WHERE (status = 'active') <> (ended_at IS NULL)

-- I2: the history has no gap, every command left one block of it, and the version counts them.
UNION ALL
SELECT 'I2', instance_id, 'the history has a gap' FROM told WHERE first <> 1 OR last <> events
UNION ALL
SELECT 'I2', instance_id, format('the events of command %s do not follow on those before', version)
FROM block WHERE first_sequence <> due
UNION ALL
SELECT 'I2', i.id, 'the version is not the number of commands'
FROM instance i JOIN told t ON t.workspace_id = i.workspace_id AND t.instance_id = i.id
WHERE t.versions <> i.version OR t.newest <> i.version

-- I3: what is open belongs to one living activity, and every activity waits for something open or has an incident.
UNION ALL
SELECT 'I3', t.instance_id, format('the open task %s is waited for by nothing', t.id)
FROM task t
LEFT JOIN wait w ON w.workspace_id = t.workspace_id AND w.instance_id = t.instance_id AND w.id = t.id::text
  AND w.kind = 'task' AND w.activity = t.activity_id::text
WHERE t.status = 'open' AND w.id IS NULL
UNION ALL
SELECT 'I3', j.instance_id, format('the open job %s is waited for by nothing', j.id)
FROM job j
LEFT JOIN wait w ON w.workspace_id = j.workspace_id AND w.instance_id = j.instance_id AND w.id = j.id::text
  AND w.kind = 'job' AND w.activity = j.activity_id::text
WHERE j.status = 'requested' AND w.id IS NULL
UNION ALL
SELECT 'I3', n.instance_id, format('the open incident %s stops nothing', n.id)
FROM incident n
LEFT JOIN stopped s ON s.workspace_id = n.workspace_id AND s.instance_id = n.instance_id AND s.id = n.id::text
  AND s.activity = n.activity_id::text
WHERE n.status = 'open' AND s.id IS NULL
UNION ALL
SELECT 'I3', w.instance_id, format('the %s %s that is waited for is not open', w.kind, w.id)
FROM wait w
LEFT JOIN task t ON t.workspace_id = w.workspace_id AND t.instance_id = w.instance_id AND t.id::text = w.id AND t.status = 'open'
LEFT JOIN job j ON j.workspace_id = w.workspace_id AND j.instance_id = w.instance_id AND j.id::text = w.id AND j.status = 'requested'
WHERE CASE w.kind WHEN 'task' THEN t.id IS NULL WHEN 'job' THEN j.id IS NULL ELSE true END
UNION ALL
SELECT 'I3', s.instance_id, format('the incident %s of the state is not open', s.id)
FROM stopped s
LEFT JOIN incident n ON n.workspace_id = s.workspace_id AND n.instance_id = s.instance_id AND n.id::text = s.id
  AND n.status = 'open'
WHERE n.id IS NULL
UNION ALL
SELECT 'I3', a.instance_id, format('the activity %s neither waits nor has an incident', a.id)
FROM activity a
LEFT JOIN wait w ON w.workspace_id = a.workspace_id AND w.instance_id = a.instance_id AND w.activity = a.id
LEFT JOIN stopped s ON s.workspace_id = a.workspace_id AND s.instance_id = a.instance_id AND s.activity = a.id
WHERE w.id IS NULL AND s.id IS NULL

-- I4: a task is completed once, by a person the history names too.
UNION ALL
SELECT 'I4', t.instance_id, format('the task %s is %s, and the history tells of %s completions', t.id, t.status, count(e.sequence))
FROM task t
LEFT JOIN history_event e ON e.workspace_id = t.workspace_id AND e.instance_id = t.instance_id
  AND e.type = 'task.completed' AND e.event ->> 'task' = t.id::text
  AND (t.completed_by IS NULL OR e.actor_id = t.completed_by)
GROUP BY t.workspace_id, t.instance_id, t.id, t.status
HAVING count(e.sequence) <> CASE t.status WHEN 'completed' THEN 1 ELSE 0 END
UNION ALL
SELECT 'I4', instance_id, format('the status of task %s and its completion disagree', id) FROM task
WHERE (status = 'completed') <> (completed_by IS NOT NULL) OR (status = 'open') <> (completed_at IS NULL)

-- I5: every job asked for has its row, and the other way round.
UNION ALL
SELECT 'I5', e.instance_id, format('the job %s was asked for and is not there', e.event ->> 'job')
FROM history_event e
LEFT JOIN job j ON j.workspace_id = e.workspace_id AND j.instance_id = e.instance_id AND j.id::text = e.event ->> 'job'
WHERE e.type = 'job.requested' AND j.id IS NULL
UNION ALL
SELECT 'I5', j.instance_id, format('nobody asked for the job %s', j.id)
FROM job j
LEFT JOIN history_event e ON e.workspace_id = j.workspace_id AND e.instance_id = j.instance_id
  AND e.type = 'job.requested' AND e.event ->> 'job' = j.id::text
WHERE e.sequence IS NULL

-- I6: the versions of a process are numbered without a gap.
UNION ALL
SELECT 'I6', process_id, 'the numbers of the versions have a gap'
FROM process_version GROUP BY workspace_id, process_id HAVING max(number) <> count(*)
