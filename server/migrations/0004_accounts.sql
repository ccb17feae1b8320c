create table person (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  full_name text not null check (full_name <> ''),
  -- Made by sortKeyOfPersonName: given name, surname, middle names in Vietnamese order, compared byte by byte.
  sort_name text not null collate "C"
);

-- Ranks are dated, so that a document prints the rank its signer had.
create table person_rank (
  person_id integer not null references person,
  rank_code text not null,
  from_on date not null,
  primary key (person_id, from_on)
);

create table post (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  unit_id integer not null references unit,
  body_id integer references body,
  title_vi text not null check (title_vi <> ''),
  title_en text not null check (title_en <> ''),
  position integer not null default 0
);
create index post_by_unit on post (unit_id);

create table post_role (
  post_id integer not null references post,
  role text not null check (role in ('reporting_officer', 'signer', 'approver', 'planner', 'auditor', 'administrator')),
  primary key (post_id, role)
);

-- A person holds a post from a date until before another; a delegation is a dated appointment too.
create table appointment (
  id integer generated always as identity primary key,
  person_id integer not null references person,
  post_id integer not null references post,
  kind text not null check (kind in ('appointed', 'acting', 'delegated')),
  decision_number text not null default '',
  from_on date not null,
  to_on date check (to_on > from_on),
  constraint appointment_no_overlap exclude using gist
    (person_id with =, post_id with =, daterange(from_on, to_on) with &&)
);
create index appointment_by_post on appointment (post_id);
create index appointment_by_person on appointment (person_id);

-- The log-in of a person. The password is kept as argon2id with its parameters and salt.
create table account (
  id integer generated always as identity primary key,
  person_id integer not null unique references person,
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  password_hash text not null,
  language text not null default 'vi' check (language in ('vi', 'en')),
  must_change_password boolean not null default true,
  disabled_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- A browser that is logged in. Of its secret only the SHA-256 is kept, so a stolen copy of this table opens nothing.
create table account_session (
  id integer generated always as identity primary key,
  account_id integer not null references account,
  token_hash bytea not null unique,
  acting_as integer references appointment,
  user_agent text not null default '',
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index account_session_by_account on account_session (account_id);

-- An access token for programs; again only the SHA-256 of its secret.
create table api_token (
  id integer generated always as identity primary key,
  account_id integer not null references account,
  name text not null check (name <> ''),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_on date,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_by_account on api_token (account_id);

-- Attempts to log in that have not succeeded, by the SHA-256 of the name tried, known or not.
create table login_attempt (
  login_hash bytea primary key,
  failures integer not null check (failures > 0),
  last_at timestamptz not null,
  blocked_until timestamptz not null
);
create index login_attempt_by_time on login_attempt (last_at);
