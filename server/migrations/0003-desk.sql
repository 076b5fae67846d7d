-- Faces, addresses and the desk's own vocabulary.
create table brands (
  id uuid primary key,
  name text not null,
  color text not null default '#2f6f7e',
  locales text[] not null default '{en}',
  is_default boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create unique index brands_one_default on brands (is_default) where is_default;

create table relays (
  id uuid primary key,
  name text not null,
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('none', 'starttls', 'tls')),
  user_name text,
  password_sealed text,
  last_error text,
  last_success_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

create table mailboxes (
  id uuid primary key,
  name text not null,
  address text not null,
  brand_id uuid not null references brands,
  team_id uuid references teams on delete set null,
  locale text not null default 'en',
  relay_ids uuid[] not null default '{}',
  is_enabled boolean not null default true,
  is_restricted boolean not null default false,
  is_all_hands boolean not null default false,
  is_open_to_all boolean not null default true,
  reopen_days integer not null default 14,
  header_html text not null default '',
  footer_html text not null default '',
  signature_html text not null default '',
  has_number_in_subject boolean not null default false,
  quoted_history text not null default 'last3' check (quoted_history in ('none', 'last', 'last3', 'all')),
  auto_replies jsonb not null default '[]',
  last_mail_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
-- Every address a mailbox answers to: its own and its aliases.
create table mailbox_addresses (
  address_key text primary key,
  mailbox_id uuid not null references mailboxes on delete cascade,
  address text not null,
  is_alias boolean not null default false
);
create index mailbox_addresses_mailbox on mailbox_addresses (mailbox_id);
create table mailbox_grants (
  id uuid primary key,
  mailbox_id uuid not null references mailboxes on delete cascade,
  agent_id uuid references agents on delete cascade,
  team_id uuid references teams on delete cascade,
  level text not null check (level in ('read', 'work')),
  check ((agent_id is null) <> (team_id is null))
);
create unique index mailbox_grants_one on mailbox_grants (mailbox_id, coalesce(agent_id, team_id));

create table statuses (
  id uuid primary key,
  key text not null unique,
  category text not null check (category in ('open', 'waiting', 'done', 'spam')),
  waits_for text check (waits_for in ('customer', 'thirdParty', 'date')),
  names jsonb not null,
  position integer not null,
  is_archived boolean not null default false,
  version integer not null default 1,
  check ((category = 'waiting') = (waits_for is not null))
);
create table types (
  id uuid primary key,
  key text not null unique,
  names jsonb not null,
  position integer not null,
  is_archived boolean not null default false,
  version integer not null default 1
);
create table categories (
  id uuid primary key,
  parent_id uuid references categories,
  name text not null,
  position integer not null default 0,
  is_archived boolean not null default false,
  version integer not null default 1
);
create unique index categories_name on categories (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name)) where not is_archived;
create table tags (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index tags_name on tags (lower(name));
create table custom_fields (
  id uuid primary key,
  key text not null,
  applies_to text not null check (applies_to in ('ticket', 'person', 'organization')),
  kind text not null check (kind in ('text', 'longText', 'number', 'boolean', 'date', 'choice', 'choices')),
  names jsonb not null,
  options jsonb not null default '[]',
  position integer not null default 0,
  is_archived boolean not null default false,
  version integer not null default 1,
  unique (applies_to, key)
);
