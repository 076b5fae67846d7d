-- One text to many persons, each with a ticket and a mail of their own. Who is meant is settled when it is made; each person
-- is done exactly once, with their batch.
create table outreaches (
  id uuid primary key,
  name text not null,
  agent_id uuid not null references agents on delete cascade,
  undone_by uuid references agents on delete set null,
  state text not null check (state in ('waiting', 'running', 'finished', 'stopped', 'undoing', 'undone')),
  mailbox_id uuid not null references mailboxes on delete cascade,
  team_id uuid references teams on delete set null,
  assignee_id uuid references agents on delete set null,
  tags text[] not null default '{}',
  subject text not null,
  html text not null,
  follow_up_days integer,
  follow_up_html text,
  query text,
  start_at timestamptz,
  total integer not null default 0,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1,
  check ((follow_up_days is null) = (follow_up_html is null))
);
create unique index outreaches_name on outreaches (lower(name));
create index outreaches_newest on outreaches (created_at desc, id desc);
create index outreaches_mailbox on outreaches (mailbox_id);
create index outreaches_at_work on outreaches (touched_at) where state in ('waiting', 'running', 'undoing');

create table outreach_persons (
  outreach_id uuid not null references outreaches on delete cascade,
  position integer not null,                      -- in the order of sending
  person_id uuid references persons on delete cascade,
  address text,                                   -- as it was given; null: the person's first one
  address_key text,                               -- its compared form
  outcome text check (outcome in ('mailed', 'refused', 'withdrawn')),
  refused_code text,
  ticket_id uuid,                                 -- of tickets, where it was opened
  message_id uuid,                                -- leads to the ticket it is on now, through every merge
  follow_up text check (follow_up in ('planned', 'needless')),
  follow_up_id uuid,
  primary key (outreach_id, position)
);
create unique index outreach_persons_once on outreach_persons (outreach_id, person_id) where person_id is not null;
create index outreach_persons_person on outreach_persons (person_id) where person_id is not null;
create index outreach_persons_ticket on outreach_persons (ticket_id) where ticket_id is not null;
create index outreach_persons_waiting on outreach_persons (outreach_id, position) where outcome is null;
create index outreach_persons_refused on outreach_persons (outreach_id, position) where outcome = 'refused';
create index outreach_persons_follow_up on outreach_persons (outreach_id, position)
  where outcome = 'mailed' and follow_up is null;
