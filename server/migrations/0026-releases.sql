-- Approval before sending: what some agents write waits until another agent releases it or sends it back.
alter table mailboxes add column release_for text not null default 'light'
  check (release_for in ('nobody', 'light', 'everybody'));     -- whose replies wait
alter table agents add column needs_release boolean not null default false;

-- Why a message has not left, as long as release_at stands; `release` has no end of its own.
alter table messages add column hold text check (hold in ('undo', 'scheduled', 'release'));
update messages set hold = deliveries.held_reason from deliveries
  where deliveries.message_id = messages.id and deliveries.state = 'held'
    and deliveries.held_reason in ('undo', 'scheduled') and messages.release_at is not null;
alter table tickets add column unreleased_count integer not null default 0;
create index tickets_unreleased on tickets (activity_rank, id) where unreleased_count > 0;
