-- Up to which of an agent's digests everything is settled: one row for each who ever wanted them.
create table notification_digests (
  agent_id uuid primary key references agents on delete cascade,
  slot_on text not null,                          -- the day, by the agent's clock, whose digest was sent or left out
  until_at timestamptz not null                   -- what was told until then was in one, or before they were wanted
);
