-- What old desks named their tickets by, learnt from the mails that are imported: an answer to one of them still arrives.
create table legacy_references (
  kind text not null check (kind in ('messageId', 'address', 'bodyToken', 'subject')),
  value text not null,
  ticket_id uuid not null references tickets on delete cascade,
  source text not null,                           -- the desk whose form it is
  primary key (kind, value, ticket_id)
);
create index legacy_references_ticket on legacy_references (ticket_id);
