-- Talk with a third party inside a ticket: recipients and a subject of its own, never for the customer's eyes.
create table side_conversations (
  id uuid primary key,
  ticket_id uuid not null references tickets on delete cascade,   -- where it began; its messages go along with a merge
  ref text not null unique,                                       -- 50 random bits: what our signed mail ids name
  subject text not null,
  opened_by uuid references agents on delete set null,
  created_at timestamptz not null
);
create index side_conversations_ticket on side_conversations (ticket_id);

create table side_participants (
  side_conversation_id uuid not null references side_conversations on delete cascade,
  person_id uuid not null references persons,
  added_at timestamptz not null default now(),
  primary key (side_conversation_id, person_id)
);
create index side_participants_person on side_participants (person_id);

-- Whatever reads the customer's messages asks for public ones: these can never be.
alter table messages add column side_conversation_id uuid;
alter table messages add constraint messages_side_is_internal
  check (side_conversation_id is null or visibility = 'internal');
create index messages_side on messages (side_conversation_id, created_at) where side_conversation_id is not null;

-- One draft for each side conversation, and one for the next that is begun.
alter table drafts drop constraint drafts_kind_check;
alter table drafts add constraint drafts_kind_check
  check (kind in ('reply', 'note', 'new', 'side') or kind ~ '^side:[0-9a-f-]{36}$');
