-- Business hours. What a schedule said when is kept: time is judged by the version in force at it.
create table schedules (
  id uuid primary key,
  version integer not null default 1,
  name text not null,
  is_default boolean not null default false,
  deleted_at timestamptz
);
create unique index schedules_name on schedules (lower(name)) where deleted_at is null;
create unique index schedules_default on schedules (is_default) where is_default and deleted_at is null;

create table schedule_versions (
  schedule_id uuid not null references schedules on delete cascade,
  version integer not null,
  effective_from timestamptz,                     -- null: since ever
  zone text not null,
  week jsonb not null,                            -- { mon: [["08:00","12:00"]], … }, all seven
  holidays jsonb not null,                        -- [{ date, name, intervals }] by date; replaces the hours of that day
  is_superseded boolean not null default false,   -- a correction judges its time instead
  recorded_at timestamptz not null,
  primary key (schedule_id, version)
);
