-- IMAP accounts that mail is fetched from, and what was fetched.
create table mail_sources (
  id uuid primary key,
  version integer not null default 1,
  mailbox_id uuid not null references mailboxes on delete cascade,
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('none', 'starttls', 'tls')),
  user_name text not null,
  password_sealed text,
  oauth jsonb,                                       -- { provider, clientId, authorizeUrl, tokenUrl, scope }
  client_secret_sealed text,
  refresh_token_sealed text,
  oauth_state_hash bytea,                            -- of the one authorisation under way
  oauth_verifier_sealed text,
  oauth_expires_at timestamptz,
  folders text[] not null,
  watches_spam boolean not null default true,
  after_fetch text not null default 'move' check (after_fetch in ('move', 'keyword', 'delete')),
  move_to text not null default 'Foyer',
  is_enabled boolean not null default true,
  last_success_at timestamptz,
  last_error text,
  oldest_unfetched_at timestamptz,
  lease_number integer not null default 0,           -- whoever took it last; an older number stores nothing more
  leased_until timestamptz,
  created_at timestamptz not null default now()
);
create index mail_sources_mailbox on mail_sources (mailbox_id);
create unique index mail_sources_oauth_state on mail_sources (oauth_state_hash) where oauth_state_hash is not null;

create table mail_source_folders (
  source_id uuid not null references mail_sources on delete cascade,
  folder text not null,
  uid_validity bigint not null,
  first_uid bigint not null,                         -- mails below were there before us
  last_uid bigint not null,
  since timestamptz not null,
  renumbered_at timestamptz,                         -- when the present uid_validity took the place of another
  primary key (source_id, folder)
);

create table mail_source_uids (
  source_id uuid not null references mail_sources on delete cascade,
  folder text not null,
  uid_validity bigint not null,
  uid bigint not null,
  is_settled boolean not null default false,         -- moved, marked or deleted over there
  primary key (source_id, folder, uid_validity, uid)
);

alter table inbound_mails
  add column arrived_at timestamptz,                 -- when the server before us got it, where that is known
  add column is_header_only boolean not null default false,
  add column is_from_spam_folder boolean not null default false;
create index inbound_mails_bytes on inbound_mails (sha256, mailbox_id);
create index inbound_mails_spam_folder on inbound_mails (received_at desc, id desc) where is_from_spam_folder;
