-- A reply in its undo time, or for a later moment: written, and not yet sent. Null: it was sent.
alter table messages add column release_at timestamptz;
create index messages_unreleased on messages (ticket_id) where release_at is not null;
alter table tickets add column scheduled_count integer not null default 0;
