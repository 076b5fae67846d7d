-- Saved questions over tickets. The condition is kept in its JSON form; its names get their meaning when it is read.
create table views (
  id uuid primary key,
  scope text not null check (scope in ('personal', 'team', 'shared')),
  owner_id uuid references agents on delete cascade,
  -- A team that goes leaves its views to whoever leads everything.
  team_id uuid references teams on delete set null,
  name text not null,
  condition jsonb not null,
  sort text not null,
  columns text[] not null,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  version integer not null default 1,
  check ((scope = 'personal') = (owner_id is not null)),
  check (scope = 'team' or team_id is null)
);
create index views_owner on views (owner_id) where owner_id is not null;
create index views_team on views (team_id) where team_id is not null;
-- Which views stand in an agent's navigation, in their order.
create table view_pins (
  agent_id uuid not null references agents on delete cascade,
  view_id uuid not null references views on delete cascade,
  position integer not null,
  primary key (agent_id, view_id)
);
create index view_pins_view on view_pins (view_id);
