-- Audit: who did what, acting as which post, for which unit, before and after, why. Rows are only added.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id integer,
  person_id integer,
  appointment_id integer,
  unit_id integer,
  via text not null check (via in ('session', 'token', 'program')),
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  reason text,
  correlation_id text not null
);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, id);
create index audit_entry_at on audit_entry (at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'TK001';
end $$;

create trigger audit_entry_is_final before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_is_kept before truncate on audit_entry
  for each statement execute function refuse_change();

-- A client's key of a command and what was answered, so that sending twice does it once.
create table command_key (
  actor_key text not null,
  key text not null,
  command text not null,
  request_hash text not null,
  result text,
  created_at timestamptz not null,
  primary key (actor_key, key)
);
create index command_key_created_at on command_key (created_at);

-- Settings an administrator decides: the organisation's name, its packs, its time zone.
create table setting (
  key text primary key,
  value jsonb not null
);
