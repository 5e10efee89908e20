-- Tables, keys and indexes. Every key of a tenant table begins with workspace_id: a row of another workspace cannot be
-- named, and the schema can be distributed by tenant.

-- Global: people and their sessions.
CREATE TABLE "user" (
  id uuid PRIMARY KEY,
  login text NOT NULL CHECK (login = lower(login) AND length(login) BETWEEN 1 AND 200),
  name text NOT NULL,
  email text,
  password_hash text,
  locale text CHECK (locale IN ('zh', 'en')),
  theme text CHECK (theme IN ('light', 'dark', 'system')),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  disabled_at timestamptz(3)
);
CREATE UNIQUE INDEX user_login_key ON "user" (login);
CREATE UNIQUE INDEX user_email_key ON "user" (lower(email)) WHERE email IS NOT NULL;

CREATE TABLE account (
  provider text NOT NULL,
  provider_account_id text NOT NULL,
  user_id uuid NOT NULL REFERENCES "user" (id) ON DELETE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (provider, provider_account_id)
);
CREATE INDEX account_user ON account (user_id);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES "user" (id) ON DELETE CASCADE,
  token_hash text UNIQUE,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  last_seen_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  user_agent text,
  address text
);
CREATE INDEX session_by_user ON session (user_id, last_seen_at DESC);

CREATE TABLE login_attempt (
  id uuid PRIMARY KEY,
  login text NOT NULL,
  address text NOT NULL,
  succeeded boolean NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX login_attempt_login ON login_attempt (login, address, at DESC);
CREATE INDEX login_attempt_at ON login_attempt (at);

CREATE TABLE workspace (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

-- Tenant: people.
CREATE TABLE membership (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  user_id uuid NOT NULL REFERENCES "user" (id),
  role text NOT NULL CHECK (role IN ('owner', 'admin', 'designer', 'operator', 'member', 'auditor')),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, user_id)
);
CREATE INDEX membership_user ON membership (user_id);

CREATE TABLE team (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  id uuid NOT NULL,
  key text NOT NULL,
  name jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, key)
);

CREATE TABLE team_member (
  workspace_id uuid NOT NULL,
  team_id uuid NOT NULL,
  user_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, team_id, user_id),
  FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, user_id) REFERENCES membership (workspace_id, user_id) ON DELETE CASCADE
);
CREATE INDEX team_member_user ON team_member (workspace_id, user_id);

-- Tenant: processes.
CREATE TABLE process (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  id uuid NOT NULL,
  key text NOT NULL,
  name jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, key)
);

CREATE TABLE process_draft (
  workspace_id uuid NOT NULL,
  process_id uuid NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  definition jsonb NOT NULL,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_by uuid,
  PRIMARY KEY (workspace_id, process_id),
  FOREIGN KEY (workspace_id, process_id) REFERENCES process (workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE process_version (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  process_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  definition jsonb NOT NULL,
  hash text NOT NULL,
  logic_hash text NOT NULL,
  note text NOT NULL,
  published_at timestamptz(3) NOT NULL,
  published_by uuid,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, process_id, number),
  UNIQUE (workspace_id, process_id, id),
  FOREIGN KEY (workspace_id, process_id) REFERENCES process (workspace_id, id)
);

-- Tenant: instances and what belongs to them.
CREATE TABLE instance (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  process_id uuid NOT NULL,
  version_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'completed', 'cancelled')),
  version integer NOT NULL CHECK (version > 0),
  state jsonb NOT NULL,
  title text NOT NULL,
  business_key text,
  started_by uuid,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, process_id, version_id) REFERENCES process_version (workspace_id, process_id, id),
  CHECK ((status = 'active') = (ended_at IS NULL))
);
CREATE INDEX instance_started ON instance (workspace_id, started_at DESC, id DESC);
CREATE INDEX instance_status ON instance (workspace_id, status, started_at DESC, id DESC);
CREATE INDEX instance_process ON instance (workspace_id, process_id, started_at DESC, id DESC);
CREATE INDEX instance_version ON instance (workspace_id, version_id) WHERE status = 'active';
CREATE INDEX instance_starter ON instance (workspace_id, started_by, started_at DESC, id DESC);
CREATE INDEX instance_business_key ON instance (workspace_id, business_key) WHERE business_key IS NOT NULL;

CREATE TABLE variable (
  workspace_id uuid NOT NULL,
  instance_id uuid NOT NULL,
  key text NOT NULL,
  value jsonb NOT NULL,
  PRIMARY KEY (workspace_id, instance_id, key),
  FOREIGN KEY (workspace_id, instance_id) REFERENCES instance (workspace_id, id)
);

CREATE TABLE history_event (
  workspace_id uuid NOT NULL,
  instance_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  version integer NOT NULL CHECK (version > 0),
  at timestamptz(3) NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('person', 'machine')),
  actor_id uuid,
  actor_name text,
  type text NOT NULL,
  event jsonb NOT NULL,
  PRIMARY KEY (workspace_id, instance_id, sequence),
  FOREIGN KEY (workspace_id, instance_id) REFERENCES instance (workspace_id, id)
);

CREATE TABLE incident (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  instance_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  element text NOT NULL,
  code text NOT NULL,
  params jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'resolved')),
  created_at timestamptz(3) NOT NULL,
  resolved_at timestamptz(3),
  resolved_by uuid,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, instance_id) REFERENCES instance (workspace_id, id),
  CHECK ((status = 'open') = (resolved_at IS NULL))
);
CREATE INDEX incident_instance ON incident (workspace_id, instance_id);
CREATE INDEX incident_open ON incident (workspace_id, created_at DESC, id DESC) WHERE status = 'open';

CREATE TABLE command_key (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  key text NOT NULL,
  fingerprint text NOT NULL,
  answer jsonb NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, key)
);
CREATE INDEX command_key_at ON command_key (workspace_id, at);

CREATE TABLE task (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  instance_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  element text NOT NULL,
  form text,
  name jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'completed', 'cancelled')),
  assignee uuid,
  candidate_users uuid[] NOT NULL DEFAULT '{}',
  candidate_teams text[] NOT NULL DEFAULT '{}',
  candidate_roles text[] NOT NULL DEFAULT '{}',
  due_at timestamptz(3),
  priority text NOT NULL CHECK (priority IN ('normal', 'high')),
  created_at timestamptz(3) NOT NULL,
  claimed_at timestamptz(3),
  completed_at timestamptz(3),
  completed_by uuid,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, instance_id) REFERENCES instance (workspace_id, id),
  CHECK ((status = 'completed') = (completed_by IS NOT NULL)),
  CHECK ((status = 'open') = (completed_at IS NULL))
);
CREATE INDEX task_instance ON task (workspace_id, instance_id);
CREATE INDEX task_assignee ON task (workspace_id, assignee, created_at DESC, id DESC) WHERE status = 'open';
CREATE INDEX task_unclaimed ON task (workspace_id, created_at DESC, id DESC) WHERE status = 'open' AND assignee IS NULL;
CREATE INDEX task_done ON task (workspace_id, completed_by, completed_at DESC, id DESC) WHERE status = 'completed';

CREATE TABLE job (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  instance_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  element text NOT NULL,
  connector text NOT NULL,
  input jsonb NOT NULL,
  retry jsonb NOT NULL,
  status text NOT NULL DEFAULT 'requested' CHECK (status IN ('requested', 'completed', 'failed', 'cancelled')),
  attempts integer NOT NULL DEFAULT 0,
  attempt_token uuid,
  last_error jsonb,
  created_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, instance_id) REFERENCES instance (workspace_id, id)
);
CREATE INDEX job_instance ON job (workspace_id, instance_id);

CREATE TABLE audit_event (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT now(),
  user_id uuid,
  action text NOT NULL,
  subject text,
  detail jsonb NOT NULL DEFAULT '{}',
  request_id text,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX audit_event_at ON audit_event (workspace_id, at DESC, id DESC);

CREATE TABLE attachment (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  id uuid NOT NULL,
  instance_id uuid,
  name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL CHECK (size >= 0),
  sha256 text NOT NULL,
  uploaded_by uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, instance_id) REFERENCES instance (workspace_id, id)
);
CREATE INDEX attachment_instance ON attachment (workspace_id, instance_id);

CREATE TABLE attachment_content (
  workspace_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (workspace_id, attachment_id),
  FOREIGN KEY (workspace_id, attachment_id) REFERENCES attachment (workspace_id, id) ON DELETE CASCADE
);
-- Photos and office documents are compressed already.
ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;
