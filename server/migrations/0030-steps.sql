-- Steps: what is to be done on tickets of a type, in order. A ticket gets its own copy when it gets the type, so a change of
-- the type's list leaves running tickets alone.
alter table types add column steps jsonb not null default '[]';     -- [{ text, agentId, teamId, after: [place], hours }]
alter table tickets add column steps jsonb not null default '[]';   -- [{ id, text, agentId, teamId, after: [id], hours, doneAt, doneById }]
alter table tickets add column open_step_count integer not null default 0;
create index tickets_open_steps on tickets (activity_rank, id) where open_step_count > 0;
