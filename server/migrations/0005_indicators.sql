create table line_of_work (
  code text primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name_vi text not null,
  name_en text not null,
  position integer not null
);

create table form (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name_vi text not null,
  name_en text not null
);

-- One published definition of a form: sections, indicators, columns, headings, validation rules. Never changed.
create table form_version (
  id integer generated always as identity primary key,
  form_id integer not null references form,
  number integer not null check (number > 0),
  definition jsonb not null,
  published_at timestamptz not null,
  unique (form_id, number)
);
create trigger form_version_is_final before update or delete on form_version
  for each row execute function refuse_change();

-- Places of the packed vectors. Append-only across versions of a form: a changed meaning, scale or rule takes a new slot.
create table form_slot (
  form_id integer not null references form,
  slot integer not null check (slot >= 0),
  indicator_code text not null,
  column_code text not null default '',
  -- 'value'; a ratio takes two slots: 'numerator' and 'denominator'
  part text not null check (part in ('value', 'numerator', 'denominator')),
  scale integer not null check (scale between 0 and 9),
  across_units text not null check (across_units in ('sum', 'min', 'max', 'mean', 'count', 'none')),
  across_periods text not null check (across_periods in ('sum', 'min', 'max', 'mean', 'count', 'none', 'latest')),
  primary key (form_id, slot),
  unique (form_id, indicator_code, column_code, part)
);
create trigger form_slot_is_final before update or delete on form_slot
  for each row execute function refuse_change();
