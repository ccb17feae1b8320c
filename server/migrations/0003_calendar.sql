-- Changes of single days by decision, above the rules and the yearly notices.
create table calendar_override (
  on_date date primary key,
  kind text not null check (kind in ('day_off', 'worked')),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  source text not null check (source <> ''),
  decided_by integer,
  decided_at timestamptz not null
);

-- The working calendar: every day, rebuilt from rules, notices and overrides by one function.
create table calendar_day (
  on_date date primary key,
  is_working boolean not null,
  reason_code text not null check (reason_code in ('working_day', 'weekly_rest', 'holiday', 'compensation',
    'swapped_off', 'worked_instead', 'override_off', 'override_worked')),
  name_vi text,
  name_en text,
  basis text not null check (basis in ('law', 'notice', 'rule_only', 'override')),
  source text,
  check ((name_vi is null) = (name_en is null))
);

-- What the day table was built to: the digest of its days tells whether it is still what the rules give.
create table calendar_build (
  only_row boolean primary key default true check (only_row),
  digest text not null,
  first_year integer not null,
  last_year integer not null check (last_year >= first_year)
);
