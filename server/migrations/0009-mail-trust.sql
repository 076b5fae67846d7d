-- What a mailbox believes of the mail that comes to it, and what it does with mail its domain disowns.
alter table mailboxes
  add column dmarc_fail text not null default 'flag' check (dmarc_fail in ('flag', 'spam', 'refuse')),
  add column form_mailers text[] not null default '{}',
  add column group_rewriters text[] not null default '{}',
  add column opens_ticket_for_unmatched_bounce boolean not null default false,
  add column spam_marks jsonb not null default '{"spamAssassin": false, "rspamd": false, "exchange": false, "subjectMarks": [], "threshold": 5}';
