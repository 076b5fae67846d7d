-- Hand-over: a ticket is offered to an agent or a team, who accept it or give it back. What was said with it is kept for good;
-- whether one is open is a matter of the ticket, at most one at a time.
create table hand_overs (
  id uuid primary key,
  ticket_id uuid not null references tickets on delete cascade,   -- the one it was given on; a merge carries it on
  summary text not null,
  tried text not null,
  writer text not null check (writer in ('giver', 'receiver')),   -- who writes to the customer until it is accepted
  created_at timestamptz not null
);
create index hand_overs_ticket on hand_overs (ticket_id);

-- Of hand_overs; no reference, since that table refers to this one and a backup fills one after the other.
alter table tickets add column hand_over_id uuid;
alter table tickets add column handed_over_at timestamptz;
alter table tickets add column handed_over_by_id uuid references agents on delete set null;
alter table tickets add column handed_over_to_id uuid references agents on delete set null;
alter table tickets add column handed_over_to_team_id uuid references teams on delete set null;
create index tickets_handed_over on tickets (handed_over_at, id) where handed_over_at is not null;
create index tickets_hand_over on tickets (hand_over_id) where hand_over_id is not null;
