-- Tickets that became one, and back; messages that became a ticket of their own; tickets that have to do with each other.

-- Where a message is once every merge is undone; null: on the ticket it is on. A merge moves messages by this alone, so
-- merges inside merges can be undone in any order.
alter table messages add column home_id uuid;

create table ticket_merges (
  id uuid primary key,
  source_id uuid not null references tickets on delete cascade,
  target_id uuid not null references tickets on delete cascade,
  data jsonb not null,                             -- what it added to the target, and what the target was before
  merged_by uuid references persons on delete set null,
  merged_at timestamptz not null,
  undone_at timestamptz
);
create unique index ticket_merges_source on ticket_merges (source_id) where undone_at is null;
create index ticket_merges_target on ticket_merges (target_id);

create table ticket_splits (
  id uuid primary key,
  source_id uuid not null references tickets on delete cascade,
  new_id uuid not null unique references tickets on delete cascade,
  messages jsonb not null,                         -- [{ id, homeId, heldReason }] as they were
  data jsonb not null,                             -- what the source was before and after
  split_by uuid references persons on delete set null,
  split_at timestamptz not null,
  undone_at timestamptz
);
create index ticket_splits_source on ticket_splits (source_id);

create table ticket_links (
  id uuid primary key,
  ticket_id uuid not null references tickets on delete cascade,
  other_id uuid not null references tickets on delete cascade,
  kind text not null check (kind in ('related', 'duplicateOf', 'childOf', 'splitFrom', 'mayBelongTo')),
  created_at timestamptz not null,
  unique (ticket_id, other_id, kind),
  check (ticket_id <> other_id)
);
create index ticket_links_other on ticket_links (other_id);
