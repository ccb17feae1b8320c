-- Reporting regime: which form, how often, which cut-off rule, which deadline per level, who answers.
create table regime (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  form_id integer not null references form,
  name_vi text not null,
  name_en text not null,
  period_kind text not null check (period_kind in ('month', 'quarter', 'half_year', 'nine_months', 'year',
    'several_years')),
  cutoff_rule text not null check (cutoff_rule in ('calendar', 'day15to14')),
  definition jsonb not null
);

-- One regime for one period. It pins a tree (date, structure revision) and a form version.
create table round (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  regime_id integer not null references regime,
  form_version_id integer not null references form_version,
  period text not null,
  period_start date not null,
  period_end date not null,
  root_unit_id integer not null references unit,
  tree_on date not null,
  structure_revision integer not null references structure_revision,
  state text not null check (state in ('open', 'locked')),
  opened_at timestamptz not null,
  locked_at timestamptz,
  unique (regime_id, period, root_unit_id)
);

-- Due date of every expected unit, as computed when the round was opened; the derivation is recomputed to be shown.
create table round_unit (
  round_id integer not null references round,
  unit_id integer not null references unit,
  due_on date not null,
  extended_to date,
  extension_reason text,
  primary key (round_id, unit_id),
  check ((extended_to is null) = (extension_reason is null))
);

-- Everything that happened to a round, for the screen: opened, extended, locked, unlocked, re-pinned, with reasons.
create table round_event (
  id integer generated always as identity primary key,
  round_id integer not null references round,
  at timestamptz not null,
  kind text not null check (kind in ('opened', 'extended', 'locked', 'unlocked', 'repinned')),
  unit_id integer references unit,
  account_id integer,
  appointment_id integer,
  reason text not null default '',
  detail jsonb not null default '{}'
);
create index round_event_by_round on round_event (round_id, id);
