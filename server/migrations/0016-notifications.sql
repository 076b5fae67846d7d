-- What agents are told of, how each wants to be told, and which alarms about mail have been raised.
create table notifications (
  id uuid primary key,
  agent_id uuid not null references agents on delete cascade,
  kind text not null,
  cause text not null,                            -- one effect for one cause, however often it is looked at
  ticket_id uuid references tickets on delete cascade,
  mailbox_id uuid references mailboxes on delete cascade,
  message_id uuid,
  by_id uuid references persons on delete set null,
  preview text not null default '',
  created_at timestamptz not null,
  read_at timestamptz,
  unique (agent_id, cause)
);
create index notifications_newest on notifications (agent_id, created_at desc, id desc);
create index notifications_unread on notifications (agent_id) where read_at is null;
create index notifications_ticket on notifications (ticket_id) where ticket_id is not null;

create table notification_settings (
  agent_id uuid primary key references agents on delete cascade,
  settings jsonb not null
);

create table mail_alarms (
  mailbox_id uuid not null references mailboxes on delete cascade,
  kind text not null,
  subject_id uuid not null,                       -- the mailbox, or the one of its sources
  raised_at timestamptz not null,
  primary key (kind, subject_id)
);
