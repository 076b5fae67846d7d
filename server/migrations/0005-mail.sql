-- Mail as it arrived, and mail on its way out.
create table inbound_mails (
  id uuid primary key,
  mailbox_id uuid references mailboxes on delete set null,
  source text not null check (source in ('smtp', 'lmtp', 'imap', 'api', 'import')),
  source_key text not null,
  sha256 text not null references blobs,
  size bigint not null,
  envelope_from text not null default '',
  envelope_to text[] not null default '{}',
  client_ip text,
  helo text,
  state text not null default 'received' check (state in ('received', 'processed', 'dropped', 'quarantined')),
  reason text,
  subject text not null default '',
  from_address jsonb,
  message_id_header text,
  content_key bytea,
  ticket_id uuid references tickets on delete set null,
  message_id uuid,
  is_opening boolean not null default false,
  auto jsonb,
  bounce jsonb,
  forwarded jsonb,
  authentication jsonb not null default '{"verdict": "none", "spf": "none", "dkim": "none", "dmarc": "none"}',
  trace jsonb not null default '[]',
  attempts smallint not null default 0,
  redelivered_count integer not null default 0,
  is_test boolean not null default false,
  received_at timestamptz not null default now(),
  processed_at timestamptz
);
create unique index inbound_mails_source on inbound_mails (coalesce(mailbox_id, '00000000-0000-0000-0000-000000000000'), source_key);
create index inbound_mails_content on inbound_mails (mailbox_id, content_key) where content_key is not null;
create index inbound_mails_newest on inbound_mails (received_at desc, id desc);
create index inbound_mails_state on inbound_mails (state, received_at desc, id desc) where state <> 'processed';
create index inbound_mails_unprocessed on inbound_mails (received_at) where state = 'received';
create index inbound_mails_message on inbound_mails (message_id) where message_id is not null;
create index inbound_mails_ticket on inbound_mails (ticket_id) where ticket_id is not null;

create table deliveries (
  id uuid primary key,
  ref text not null,
  kind text not null check (kind in ('reply', 'autoReply', 'notification', 'account')),
  state text not null check (state in ('held', 'captured', 'queued', 'sending', 'accepted', 'delayed', 'failed', 'bounced', 'cancelled')),
  held_reason text,
  ticket_id uuid references tickets on delete cascade,
  message_id uuid,
  mailbox_id uuid references mailboxes on delete set null,
  relay_id uuid,
  envelope_from text not null default '',
  recipients jsonb not null default '[]',            -- [{ address, name, field, state, response }]
  subject text not null default '',
  message_id_header text not null,
  composition jsonb not null default '{}',           -- what compose needs that is not on the message
  raw_sha256 text references blobs,
  attempts integer not null default 0,
  last_response text,
  next_attempt_at timestamptz,
  leased_until timestamptz,
  lease_number integer not null default 0,
  is_maybe_twice boolean not null default false,
  is_test boolean not null default false,
  created_at timestamptz not null,
  accepted_at timestamptz
) partition by range (id);
create index deliveries_ticket on deliveries (ticket_id) where ticket_id is not null;
create index deliveries_message on deliveries (message_id) where message_id is not null;
create index deliveries_newest on deliveries (created_at desc, id desc);
create index deliveries_state on deliveries (state, created_at desc, id desc) where state <> 'accepted';
create index deliveries_due on deliveries (next_attempt_at) where state in ('queued', 'delayed', 'sending');

select foyer_ensure_partitions(extract(year from now())::integer - 1, extract(year from now())::integer + 1);
