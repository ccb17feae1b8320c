create extension if not exists btree_gist;

-- One row for the whole organisation: the number of the last change of its structure. A pin (date, revision)
-- names one tree for ever, because rows below are only superseded, never rewritten.
create table structure_revision (
  revision integer primary key,
  made_at timestamptz not null,
  reorganisation_id integer
);

-- The newest revision, one row for ever. A change of the structure takes it first, so changes happen one after another.
create table structure_head (
  singleton boolean primary key default true check (singleton),
  revision integer not null check (revision >= 0)
);
insert into structure_head (revision) values (0);

-- A dated decision that changes the structure: founding, renaming, moving, merging, splitting, dissolving.
create table reorganisation (
  id integer generated always as identity primary key,
  decision_number text not null,
  decided_on date not null,
  effective_on date not null,
  kind text not null check (kind in ('found', 'rename', 'move', 'merge', 'split', 'dissolve', 'correct')),
  note text not null default ''
);
alter table structure_revision add foreign key (reorganisation_id) references reorganisation;

create table unit (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$')
);

-- What a unit is called, its level and its parent from one date until before another, as known between two revisions.
create table unit_version (
  id integer generated always as identity primary key,
  unit_id integer not null references unit,
  parent_id integer references unit,
  name text not null check (name <> ''),
  short_name text not null,
  level_code text not null,
  kind text not null,
  position integer not null default 0,
  place_name text not null default '',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  created_revision integer not null references structure_revision,
  superseded_revision integer references structure_revision check (superseded_revision > created_revision),
  check (parent_id <> unit_id),
  constraint unit_version_no_overlap exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
    where (superseded_revision is null)
);
create index unit_version_by_unit on unit_version (unit_id);
create index unit_version_by_parent on unit_version (parent_id);

-- Derived from unit_version by one function: every ancestor of every unit (itself at depth 0), with the same two axes of time.
create table unit_path (
  ancestor_id integer not null references unit,
  unit_id integer not null references unit,
  depth integer not null check (depth >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  created_revision integer not null,
  superseded_revision integer,
  primary key (ancestor_id, unit_id, valid_from, created_revision),
  -- No unit is its own ancestor, and at any date it has one ancestor at each depth.
  check ((depth = 0) = (ancestor_id = unit_id)),
  constraint unit_path_one_ancestor_a_depth
    exclude using gist (unit_id with =, depth with =, daterange(valid_from, valid_to) with &&)
    where (superseded_revision is null)
);
create index unit_path_by_unit on unit_path (unit_id);

-- Where the records of a unit went in a reorganisation; a split moves figures only by a published ratio.
create table unit_lineage (
  reorganisation_id integer not null references reorganisation,
  from_unit_id integer not null references unit,
  to_unit_id integer not null references unit,
  ratio_numerator bigint check (ratio_numerator > 0 and ratio_numerator <= ratio_denominator),
  ratio_denominator bigint check (ratio_denominator > 0),
  primary key (reorganisation_id, from_unit_id, to_unit_id),
  check (from_unit_id <> to_unit_id),
  check ((ratio_numerator is null) = (ratio_denominator is null))
);

-- A ratio is published for every part of a split or for none; that the parts make one is checked exactly in the program.
create function check_lineage_ratios() returns trigger language plpgsql as $$
begin
  if exists (
    select from unit_lineage
    where reorganisation_id = new.reorganisation_id and from_unit_id = new.from_unit_id
    having count(ratio_numerator) not in (0, count(*))
  ) then
    raise exception 'a split has ratios for all its parts or for none' using errcode = 'TK002';
  end if;
  return null;
end $$;
create constraint trigger unit_lineage_ratios after insert on unit_lineage
  deferrable initially deferred for each row execute function check_lineage_ratios();
create trigger unit_lineage_is_final before update or delete on unit_lineage
  for each row execute function refuse_change();
create trigger reorganisation_is_final before update or delete on reorganisation
  for each row execute function refuse_change();
create trigger structure_revision_is_final before update or delete on structure_revision
  for each row execute function refuse_change();

create function refuse_unit_change() returns trigger language plpgsql as $$
begin
  raise exception 'a unit keeps its identity and its code for ever' using errcode = 'TK002';
end $$;
create trigger unit_is_final before update or delete on unit
  for each row execute function refuse_unit_change();

create function keep_unit_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'the history of the structure is never rewritten' using errcode = 'TK002';
  end if;
  if old.superseded_revision is not null
     or (to_jsonb(new) - 'superseded_revision') is distinct from (to_jsonb(old) - 'superseded_revision') then
    raise exception 'the history of the structure is never rewritten' using errcode = 'TK002';
  end if;
  return new;
end $$;
create trigger unit_version_is_kept before update or delete on unit_version
  for each row execute function keep_unit_version();

-- The forest at any date, checked when the transaction ends: a parent exists as long as its child stands below it,
-- and nobody is above itself.
create function during_unit(of_unit integer) returns datemultirange language sql stable as $$
  select coalesce(range_agg(daterange(valid_from, valid_to)), '{}')
  from unit_version where unit_id = of_unit and superseded_revision is null
$$;

create function check_forest() returns trigger language plpgsql as $$
begin
  if new.superseded_revision is not null then
    if exists (
      select from unit_version
      where parent_id = new.unit_id and superseded_revision is null
        and not during_unit(new.unit_id) @> daterange(valid_from, valid_to)
    ) then
      raise exception 'units stand below unit % after its end', new.unit_id using errcode = 'TK003';
    end if;
    return null;
  end if;
  if new.parent_id is null then
    return null;
  end if;
  if not during_unit(new.parent_id) @> daterange(new.valid_from, new.valid_to) then
    raise exception 'unit % stands below a unit that does not exist all that time', new.unit_id using errcode = 'TK003';
  end if;
  if exists (
    with recursive above (unit_id, during) as (
      select new.parent_id, daterange(new.valid_from, new.valid_to)
      union
      select unit_version.parent_id, above.during * daterange(unit_version.valid_from, unit_version.valid_to)
      from above
      join unit_version on unit_version.unit_id = above.unit_id and unit_version.superseded_revision is null
        and daterange(unit_version.valid_from, unit_version.valid_to) && above.during
      where unit_version.parent_id is not null and above.unit_id <> new.unit_id
    )
    select from above where unit_id = new.unit_id
  ) then
    raise exception 'unit % would be above itself', new.unit_id using errcode = 'TK003';
  end if;
  return null;
end $$;
create constraint trigger unit_version_forms_forest after insert or update on unit_version
  deferrable initially deferred for each row execute function check_forest();

-- Party bodies, committees, councils and mass organisations beside a unit; they issue in their own name.
create table body (
  id integer generated always as identity primary key,
  unit_id integer not null references unit,
  code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  kind text not null check (kind in ('party_committee', 'standing_committee', 'inspection_committee', 'party_cell',
    'steering_committee', 'council', 'mass_organisation')),
  name text not null check (name <> ''),
  parent_body_id integer references body,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index body_by_unit on body (unit_id);
