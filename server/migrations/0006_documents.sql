-- Numbers of official documents until the full registers exist: one series per unit (or body), year and type. The
-- numbers of a Party body run through its term: there the year is the first one of the term.
create table document_series (
  unit_id integer not null references unit,
  body_id integer references body,
  year integer not null,
  type_code text not null,
  last_number integer not null default 0,
  unique nulls not distinct (unit_id, body_id, year, type_code)
);

create table issued_number (
  id integer generated always as identity primary key,
  unit_id integer not null references unit,
  body_id integer references body,
  year integer not null,
  type_code text not null,
  number integer not null check (number > 0),
  symbol text not null,
  subject text not null,
  issued_on date not null,
  given_at timestamptz not null,
  -- What the number was given to, for example an official report version; the same thing keeps its number.
  subject_kind text not null,
  subject_id text not null,
  unique nulls not distinct (unit_id, body_id, year, type_code, number),
  unique nulls not distinct (unit_id, body_id, subject_kind, subject_id)
);
create trigger issued_number_is_final before update or delete on issued_number
  for each row execute function refuse_change();
