-- Browsers that are told by web push, and what a notification has to know until it leaves.
create table push_devices (
  id uuid primary key,
  agent_id uuid not null references agents on delete cascade,
  session_id uuid not null references sessions on delete cascade,  -- whoever is signed out there is told nothing there
  endpoint text not null unique,                  -- of the push service; whoever has it may knock there
  p256dh text not null,                           -- what only this browser reads is written with these two (RFC 8291)
  auth text not null,
  user_agent text,
  created_at timestamptz not null,
  last_used_at timestamptz,                       -- a push that the service took
  trouble text,
  trouble_status integer,
  trouble_at timestamptz
);
create index push_devices_agent on push_devices (agent_id);
create index push_devices_session on push_devices (session_id);

alter table notifications add column is_silent boolean not null default false;   -- not wanted: in no bell
alter table notifications add column was_at_desk boolean not null default false; -- when it was told
alter table notifications add column sends_at timestamptz;                       -- what waits to leave; null: nothing
drop index notifications_newest;
create index notifications_newest on notifications (agent_id, created_at desc, id desc) where not is_silent;
drop index notifications_unread;
create index notifications_unread on notifications (agent_id) where read_at is null and not is_silent;

-- Up to which event of a ticket that opened its queue was told: one row.
create table queue_tellings (
  is_one boolean primary key default true check (is_one),
  until_id uuid not null
);
