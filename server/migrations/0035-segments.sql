-- Saved questions over persons, shared as views are. Kept in the JSON form; what they name gets its meaning when read.
create table segments (
  id uuid primary key,
  scope text not null check (scope in ('personal', 'team', 'shared')),
  personal_to uuid references agents on delete cascade,
  -- A team that goes leaves its segments to whoever leads everything.
  team_id uuid references teams on delete set null,
  name text not null,
  condition jsonb not null,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  version integer not null default 1,
  check ((scope = 'personal') = (personal_to is not null)),
  check (scope = 'team' or team_id is null)
);
create index segments_personal_to on segments (personal_to) where personal_to is not null;
create index segments_team on segments (team_id) where team_id is not null;
