-- What an indicator of a unit's whole subtree is to reach in a period; null slot values are not stored.
create table target (
  form_id integer not null references form,
  unit_id integer not null references unit,
  period text not null,
  slot integer not null,
  value bigint not null,
  set_at timestamptz not null,
  set_by integer,
  primary key (form_id, unit_id, period, slot),
  foreign key (form_id, slot) references form_slot
);
