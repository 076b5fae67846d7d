-- Who is named in a note, and how far each agent has read.
create table ticket_mentions (
  agent_id uuid not null references agents on delete cascade,
  ticket_id uuid not null references tickets on delete cascade,
  message_id uuid not null,
  primary key (agent_id, ticket_id, message_id)
);
create index ticket_mentions_ticket on ticket_mentions (ticket_id);

create table ticket_reads (
  agent_id uuid not null references agents on delete cascade,
  ticket_id uuid not null references tickets on delete cascade,
  message_id uuid,                                -- the newest message seen; null: none
  message_at timestamptz not null,                -- its created_at, so that no message is looked up to compare
  primary key (agent_id, ticket_id)
);
create index ticket_reads_ticket on ticket_reads (ticket_id);

-- What was there before anybody could read it counts as read.
insert into ticket_reads (agent_id, ticket_id, message_id, message_at)
  select distinct on (whose.agent_id, whose.ticket_id) whose.agent_id, whose.ticket_id, m.id, m.created_at
  from (select a.person_id as agent_id, t.id as ticket_id from tickets t join agents a on a.person_id = t.assignee_id
    union select agent_id, ticket_id from ticket_followers) whose
    join messages m on m.ticket_id = whose.ticket_id
  order by whose.agent_id, whose.ticket_id, m.created_at desc, m.id desc;
