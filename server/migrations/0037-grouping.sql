-- What a view's list is put into groups by; null: it is one list.
alter table views add column group_by text;
-- Groups of what waits for us are read one after the other, each in the list's own order.
create index tickets_open_priority on tickets (priority, waiting_order, activity_rank, id) where status_category = 'open';
create index tickets_open_type on tickets (type_id, waiting_order, activity_rank, id) where status_category = 'open';
