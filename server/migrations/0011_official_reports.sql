-- The document of a version of a consolidated report: what a person decided about it, and its number once issued.
create table official_report (
  version_id integer primary key references report_version,
  details jsonb not null,
  saved_at timestamptz not null,
  saved_by integer,
  symbol text,
  number integer,
  issuer_symbol text,
  type_abbreviation text,
  issued_on date,
  -- Targets and last year's figures as they stood on the day of issue, so that a later copy prints the same.
  compared jsonb,
  check ((symbol is null) = (issued_on is null) and (symbol is null) = (compared is null))
);

create function refuse_issued_change() returns trigger language plpgsql as $$
begin
  if old.symbol is not null then
    raise exception 'an issued document never changes' using errcode = 'TK004';
  end if;
  return coalesce(new, old);
end $$;
create trigger official_report_is_final before update or delete on official_report
  for each row execute function refuse_issued_change();
