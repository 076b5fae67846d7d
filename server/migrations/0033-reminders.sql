-- Reminders: somebody is told at a time that a ticket wants them. A merge carries them on and remembers where they are at home.
create table reminders (
  id uuid primary key,
  ticket_id uuid not null references tickets on delete cascade,
  home_id uuid,                                   -- where it is once every merge is undone; null: on the ticket it is on
  agent_id uuid not null references agents on delete cascade,
  set_by_id uuid references agents on delete set null,
  text text not null,
  due_at timestamptz not null,
  told_at timestamptz,                            -- null: its time has not come, or was moved since
  done_at timestamptz,
  done_by_id uuid references agents on delete set null,
  removed_at timestamptz,                         -- kept for undo; shown and told nowhere
  created_at timestamptz not null
);
create index reminders_ticket on reminders (ticket_id);
create index reminders_due on reminders (due_at) where told_at is null and done_at is null and removed_at is null;
create index reminders_open on reminders (agent_id, ticket_id) where done_at is null and removed_at is null;
