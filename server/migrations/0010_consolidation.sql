-- Figures frozen when a version was submitted: its own plus the live figures of its children, in one snapshot.
create table official_figure (
  version_id integer not null references report_version,
  part integer not null check (part >= 0),
  total bytea not null,
  primary key (version_id, part)
);
alter table official_figure alter column total set storage plain;

-- What a frozen version was made of: the pin, the counts, and every descendant version that contributed.
create table official_source (
  version_id integer primary key references report_version,
  tree_on date not null,
  structure_revision integer not null,
  expected integer not null,
  reported integer not null,
  approved integer not null,
  contributor_version_ids integer[] not null,
  frozen_at timestamptz not null
);

create trigger official_figure_is_final before update or delete on official_figure
  for each row execute function refuse_change();
create trigger official_source_is_final before update or delete on official_source
  for each row execute function refuse_change();

-- Changes with the server: emptied by a crash or a promotion, so that a cache can tell it must start afresh.
create unlogged table cache_epoch (only_row boolean primary key default true check (only_row), id uuid not null);

-- Sums of the inner units of a locked round, packed: int64 a slot, then how many units gave it as int32 a slot. Good
-- for the tree they were summed over and as long as no later row is in the log (`transitions` counts its rows).
create table rollup (
  round_id integer not null references round,
  unit_id integer not null references unit,
  tree_on date not null,
  structure_revision integer not null,
  transitions bigint not null,
  figures bytea not null,
  primary key (round_id, unit_id)
);
