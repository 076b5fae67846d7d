-- A mail of our own that came back proves that marked addresses of this mailbox reach us.
alter table mailboxes add column test_sent_at timestamptz, add column test_returned_at timestamptz;
create index deliveries_ref on deliveries (ref);
