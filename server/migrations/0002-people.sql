-- Everybody the desk knows. One row for one human, whatever they do.
create table organizations (
  id uuid primary key,
  name text not null,
  domains text[] not null default '{}',
  notes text not null default '',
  custom_fields jsonb not null default '{}',
  version integer not null default 1,
  is_test boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index organizations_name on organizations using gin (name gin_trgm_ops);
create index organizations_domains on organizations using gin (domains);

create table persons (
  id uuid primary key,
  name text not null default '',
  email text,                       -- the first address, kept here so that a list needs no sub-query
  organization_id uuid references organizations on delete set null,
  locale text,
  time_zone text,
  phones text[] not null default '{}',
  notes text not null default '',
  custom_fields jsonb not null default '{}',
  version integer not null default 1,
  is_test boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index persons_organization on persons (organization_id) where organization_id is not null;
create index persons_name on persons using gin (name gin_trgm_ops);
create index persons_email on persons using gin (email gin_trgm_ops);

create table person_addresses (
  address_key text primary key,     -- compared form: local part without case, domain by IDNA
  person_id uuid not null references persons on delete cascade,
  address text not null,
  is_verified boolean not null default false,
  is_unreachable boolean not null default false,
  position smallint not null default 0,
  created_at timestamptz not null default now()
);
create index person_addresses_person on person_addresses (person_id);

create table agents (
  person_id uuid primary key references persons on delete cascade,
  role text not null check (role in ('admin', 'manager', 'agent', 'light')),
  manages_team_ids uuid[],          -- null: a manager of everything
  password_hash text,
  totp_sealed text,
  totp_last_step bigint,
  recovery_hashes text[] not null default '{}',
  is_active boolean not null default true,
  invited_at timestamptz,
  joined_at timestamptz,
  signature_html text not null default '',
  preferences jsonb not null default '{}',
  credentials_changed_at timestamptz not null default now(),
  version integer not null default 1,
  created_at timestamptz not null default now()
);

create table teams (
  id uuid primary key,
  name text not null,
  tier smallint not null default 1 check (tier between 1 and 9),
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create unique index teams_name on teams (lower(name));
create table team_members (
  team_id uuid not null references teams on delete cascade,
  agent_id uuid not null references agents on delete cascade,
  primary key (team_id, agent_id)
);
create index team_members_agent on team_members (agent_id);

create table sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  agent_id uuid not null references agents on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  authenticated_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ip text,
  user_agent text
);
create index sessions_agent on sessions (agent_id);

create table api_tokens (
  id uuid primary key,
  token_hash bytea not null unique,
  agent_id uuid not null references agents on delete cascade,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_tokens_agent on api_tokens (agent_id);

-- Set-up, invitation, password reset, second step of sign-in: random, hashed, with purpose and expiry, used once.
create table one_time_tokens (
  token_hash bytea primary key,
  purpose text not null,
  person_id uuid references persons on delete cascade,
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_tokens_expiry on one_time_tokens (expires_at);
