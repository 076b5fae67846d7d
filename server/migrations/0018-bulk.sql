-- Acts on many tickets at once. Which tickets is settled when they begin; each row is done exactly once, with its batch.
create table bulk_changes (
  id uuid primary key,
  agent_id uuid not null references agents on delete cascade,
  undoes_id uuid unique references bulk_changes on delete cascade,
  actions jsonb not null,
  query text,                                     -- null: named one by one
  state text not null check (state in ('running', 'finished', 'cancelled')),
  is_forced boolean not null default false,       -- an undo that sets back what others changed since
  total integer not null default 0,
  changed integer not null default 0,
  refused integer not null default 0,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  finished_at timestamptz
);
create index bulk_changes_agent on bulk_changes (agent_id, created_at desc, id desc);
create index bulk_changes_newest on bulk_changes (created_at desc, id desc);
create index bulk_changes_running on bulk_changes (touched_at) where state = 'running';
create table bulk_change_tickets (
  bulk_id uuid not null references bulk_changes on delete cascade,
  ticket_id uuid not null,                        -- of tickets, without a key: a row is no reason to keep one
  is_done boolean not null default false,
  refused_code text,
  version_before integer,                         -- its events are those behind this version, up to the next
  version_after integer,
  primary key (bulk_id, ticket_id)
);
create index bulk_change_tickets_waiting on bulk_change_tickets (bulk_id, ticket_id) where not is_done;
create index bulk_change_tickets_refused on bulk_change_tickets (bulk_id, refused_code, ticket_id)
  where refused_code is not null;
