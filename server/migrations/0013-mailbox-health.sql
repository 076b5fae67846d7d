-- What a mailbox got and sent lately, for the page that tells whether it works.
create index inbound_mails_mailbox on inbound_mails (mailbox_id, received_at desc) where mailbox_id is not null;
create index deliveries_mailbox on deliveries (mailbox_id, created_at desc) where mailbox_id is not null;
