-- The mutable head of a unit's report in a round. Every transition of its state increments rev and appends to report_log.
create table report_head (
  round_id integer not null references round,
  unit_id integer not null references unit,
  rev integer not null,
  state text not null check (state in ('draft', 'submitted', 'approved', 'returned', 'reopened')),
  current_version_id integer not null,
  approved_version_id integer,
  primary key (round_id, unit_id),
  check ((state = 'approved') = (approved_version_id is not null)),
  check (approved_version_id = current_version_id)
);

create table report_version (
  id integer generated always as identity primary key,
  round_id integer not null references round,
  unit_id integer not null references unit,
  number integer not null check (number > 0),
  form_version_id integer not null references form_version,
  state text not null check (state in ('draft', 'submitted', 'approved', 'returned', 'reopened')),
  -- Counts the savings of a draft: a save names the one it started from.
  edit integer not null default 0,
  -- Who did each step: an account, and the appointment it acted by.
  created_at timestamptz not null,
  created_by integer,
  created_appointment_id integer,
  saved_at timestamptz,
  saved_by integer,
  ready_at timestamptz,
  ready_by integer,
  ready_appointment_id integer,
  submitted_at timestamptz,
  submitted_by integer,
  submitted_appointment_id integer,
  is_late boolean,
  -- Approved or returned.
  decided_at timestamptz,
  decided_by integer,
  decided_appointment_id integer,
  decision_reason text,
  reopened_at timestamptz,
  reopened_by integer,
  reopened_appointment_id integer,
  reopen_reason text,
  source text not null default 'screen' check (source in ('screen', 'workbook', 'api')),
  unique (round_id, unit_id, number),
  check ((state = 'draft') = (submitted_at is null)),
  check ((state in ('draft', 'submitted')) = (decided_at is null)),
  check (state <> 'returned' or decision_reason <> ''),
  check ((state = 'reopened') = (coalesce(reopen_reason, '') <> ''))
);

-- Who wrote or put forward a version, or one it was copied from: they neither sign nor approve it.
create table report_preparer (
  version_id integer not null references report_version,
  account_id integer not null,
  primary key (version_id, account_id)
);
alter table report_head add foreign key (current_version_id) references report_version;
alter table report_head add foreign key (approved_version_id) references report_version;

-- Own figures and adjustments, at most 1,000 slots a part: int64 little-endian, -2^63 is missing.
create table report_body (
  version_id integer not null references report_version,
  part integer not null check (part >= 0),
  own bytea not null,
  adjustment bytea not null,
  primary key (version_id, part)
);
alter table report_body alter column own set storage plain;
alter table report_body alter column adjustment set storage plain;

-- Figures of text and date indicators.
create table report_text (
  version_id integer not null references report_version,
  indicator_code text not null,
  value text not null,
  primary key (version_id, indicator_code)
);

create table adjustment_reason (
  version_id integer not null references report_version,
  slot integer not null,
  reason text not null check (reason <> ''),
  primary key (version_id, slot)
);

-- Remarks on one cell; they belong to the unit's report, not to a version, and are only added or resolved.
create table cell_comment (
  id integer generated always as identity primary key,
  round_id integer not null references round,
  unit_id integer not null references unit,
  version_id integer not null references report_version,
  indicator_code text not null,
  column_code text not null default '',
  text text not null check (text <> ''),
  account_id integer not null,
  appointment_id integer,
  at timestamptz not null,
  resolved_at timestamptz,
  resolved_by integer
);
create index cell_comment_by_report on cell_comment (round_id, unit_id);

-- One paragraph or bullet of a narrative; quoted ones keep the link to where they come from.
create table statement (
  id integer generated always as identity primary key,
  version_id integer not null references report_version,
  line_code text not null,
  heading text not null check (heading in ('results', 'strengths', 'shortcomings', 'causes', 'lessons', 'next_tasks')),
  position integer not null,
  kind text not null check (kind in ('paragraph', 'bullet')),
  text text not null check (text <> ''),
  quoted_statement_id integer references statement,
  is_edited boolean not null default false
);
create index statement_by_version on statement (version_id);
create index statement_by_quoted on statement (quoted_statement_id);

-- States, not differences: one row for every transition of a head, written in its transaction and never pruned.
create table report_log (
  period_start date not null,
  round_id integer not null,
  unit_id integer not null,
  rev integer not null,
  state text not null,
  approved_version_id integer,
  xid8 xid8 not null default pg_current_xact_id(),
  primary key (period_start, round_id, unit_id, rev)
) partition by range (period_start);
create index report_log_by_xid8 on report_log (xid8);
create table report_log_before_2020 partition of report_log for values from (minvalue) to ('2020-01-01');
create table report_log_after_2040 partition of report_log for values from ('2040-01-01') to (maxvalue);
do $$
begin
  for year in 2020..2039 loop
    execute format('create table report_log_%s partition of report_log for values from (%L) to (%L)',
      year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
  end loop;
end $$;

-- The permitted transitions, as a table so that the database refuses others whoever asks.
create table report_transition (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into report_transition values
  ('draft', 'submitted'), ('submitted', 'approved'), ('submitted', 'returned'), ('approved', 'reopened'),
  ('returned', 'draft'), ('reopened', 'draft');

create function check_report_head() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a report is never removed' using errcode = 'TK003';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'draft' or new.rev <> 1 then
      raise exception 'a report begins as a draft' using errcode = 'TK003';
    end if;
    return new;
  end if;
  if new.state <> old.state
     and not exists (select from report_transition where from_state = old.state and to_state = new.state) then
    raise exception 'a report does not go from % to %', old.state, new.state using errcode = 'TK003';
  end if;
  if new.state <> old.state and new.rev <> old.rev + 1 then
    raise exception 'a transition increments rev by one' using errcode = 'TK003';
  end if;
  return new;
end $$;
create trigger report_head_is_lawful before insert or update or delete on report_head
  for each row execute function check_report_head();

-- Steps of one version: those of the head but for the copy, which is another version.
create function check_report_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a version of a report is never removed' using errcode = 'TK003';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise exception 'a version begins as a draft' using errcode = 'TK003';
    end if;
    return new;
  end if;
  if (new.id, new.round_id, new.unit_id, new.number, new.form_version_id, new.created_at)
     is distinct from (old.id, old.round_id, old.unit_id, old.number, old.form_version_id, old.created_at) then
    raise exception 'a version keeps its identity' using errcode = 'TK003';
  end if;
  if new.state <> old.state and (new.state = 'draft'
     or not exists (select from report_transition where from_state = old.state and to_state = new.state)) then
    raise exception 'a version does not go from % to %', old.state, new.state using errcode = 'TK003';
  end if;
  if new.state = old.state and old.state <> 'draft' then
    raise exception 'a submitted version never changes' using errcode = 'TK003';
  end if;
  if old.state <> 'draft' and (new.edit, new.submitted_at, new.submitted_by, new.is_late, new.source)
     is distinct from (old.edit, old.submitted_at, old.submitted_by, old.is_late, old.source) then
    raise exception 'a submitted version never changes' using errcode = 'TK003';
  end if;
  return new;
end $$;
create trigger report_version_is_lawful before insert or update or delete on report_version
  for each row execute function check_report_version();

create function refuse_submitted_change() returns trigger language plpgsql as $$
declare
  version integer := coalesce(new.version_id, old.version_id);
begin
  if (select state from report_version where id = version) <> 'draft' then
    raise exception 'a submitted version never changes' using errcode = 'TK003';
  end if;
  return coalesce(new, old);
end $$;
create trigger report_body_is_final before insert or update or delete on report_body
  for each row execute function refuse_submitted_change();
create trigger report_text_is_final before insert or update or delete on report_text
  for each row execute function refuse_submitted_change();
create trigger adjustment_reason_is_final before insert or update or delete on adjustment_reason
  for each row execute function refuse_submitted_change();
create trigger report_preparer_is_final before insert or update or delete on report_preparer
  for each row execute function refuse_submitted_change();
create trigger statement_is_final before insert or update or delete on statement
  for each row execute function refuse_submitted_change();
create trigger report_log_is_final before update or delete on report_log
  for each row execute function refuse_change();
