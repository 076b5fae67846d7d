-- Prepared answers and changes. What has no actions is a snippet; both are kept alike.
create table macros (
  id uuid primary key,
  scope text not null check (scope in ('personal', 'team', 'shared')),
  -- Whose alone it is; goes with them.
  personal_to uuid references agents on delete cascade,
  -- A team that goes leaves its macros to whoever leads everything.
  team_id uuid references teams on delete set null,
  -- Who looks after it.
  owner_id uuid references agents on delete set null,
  name text not null,
  html text not null,
  -- What is read of it in a list.
  preview text not null,
  actions jsonb not null,
  tags text[] not null,
  languages text[] not null,
  review_at timestamptz,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  version integer not null default 1,
  check ((scope = 'personal') = (personal_to is not null)),
  check (scope = 'team' or team_id is null)
);
create index macros_personal_to on macros (personal_to) where personal_to is not null;
create index macros_team on macros (team_id) where team_id is not null;
create index macros_owner on macros (owner_id) where owner_id is not null;
-- A row for each agent: those who use the same macro at once do not wait for each other.
create table macro_uses (
  macro_id uuid not null references macros on delete cascade,
  agent_id uuid not null references agents on delete cascade,
  use_count integer not null,
  last_used_at timestamptz not null,
  primary key (macro_id, agent_id)
);
create index macro_uses_agent on macro_uses (agent_id);
