-- Next update by: a time given to the customer, at most one running promise on a ticket; its history is in the events.
alter table tickets add column promised_until timestamptz;     -- as it stands now; null without, or withdrawn
alter table tickets add column promise_due_at timestamptz;     -- what the customer was told: this judges
alter table tickets add column promised_at timestamptz;
alter table tickets add column promised_by_id uuid references agents on delete set null;
alter table tickets add column promise_broken_at timestamptz;
alter table tickets add column promise_warn_at timestamptz;    -- null once warned, or where there is nothing to warn of
create index tickets_promised on tickets (promised_until, id) where promised_until is not null;
create index tickets_promise_due on tickets (promise_due_at)
  where promise_due_at is not null and promise_broken_at is null;
create index tickets_promise_warn on tickets (promise_warn_at) where promise_warn_at is not null;
