-- Sample data: what carries the mark is_test, and nothing else, goes away in one call.
alter table teams add column is_test boolean not null default false;
alter table mailboxes add column is_test boolean not null default false;
alter table tags add column is_test boolean not null default false;
alter table categories add column is_test boolean not null default false;

create index tickets_test on tickets (id) where is_test;
create index persons_test on persons (id) where is_test;
create index organizations_test on organizations (id) where is_test;
create index inbound_mails_test on inbound_mails (id) where is_test;

-- Removes every sample row with its history, and answers the hashes of files that nobody names any more. What real work
-- has come to rest on (a sample customer with a real ticket, a sample tag on one) stays and loses its mark.
create function foyer_remove_demo() returns text[]
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  test_tickets uuid[] := array(select id from tickets where is_test);
  test_persons uuid[] := array(select id from persons where is_test);
  test_deliveries uuid[];
  files text[];
  gone uuid[];
  objects uuid[];
begin
  perform set_config('foyer.maintenance', 'on', true);
  test_deliveries := array(select id from deliveries where ticket_id = any (test_tickets));
  files := array(
    select sha256 from attachments where ticket_id = any (test_tickets)
    union select sha256 from inbound_mails where is_test
    union select raw_sha256 from deliveries where id = any (test_deliveries) and raw_sha256 is not null);
  objects := test_tickets || test_deliveries;

  update tickets set merged_into_id = null where merged_into_id = any (test_tickets) and not is_test;
  update tickets set follow_up_of_id = null where follow_up_of_id = any (test_tickets) and not is_test;
  delete from tickets where id = any (test_tickets);
  delete from inbound_mails where is_test;

  with removed as (
    delete from agents where person_id = any (test_persons) returning person_id)
  select array_agg(person_id) into gone from removed;
  objects := objects || coalesce(gone, '{}');
  with removed as (
    delete from persons p where p.id = any (test_persons)
      and not exists (select from tickets t where t.customer_id = p.id)
      and not exists (select from ticket_participants q where q.person_id = p.id)
    returning id)
  select array_agg(id) into gone from removed;
  objects := objects || coalesce(gone, '{}');
  update persons set is_test = false where is_test;

  with removed as (
    delete from organizations o where o.is_test
      and not exists (select from persons p where p.organization_id = o.id)
      and not exists (select from tickets t where t.organization_id = o.id)
    returning id)
  select array_agg(id) into gone from removed;
  objects := objects || coalesce(gone, '{}');
  update organizations set is_test = false where is_test;

  with removed as (
    delete from mailboxes m where m.is_test and not exists (select from tickets t where t.mailbox_id = m.id) returning id)
  select array_agg(id) into gone from removed;
  objects := objects || coalesce(gone, '{}');
  update mailboxes set is_test = false where is_test;

  with removed as (
    delete from teams e where e.is_test
      and not exists (select from tickets t where t.team_id = e.id)
      and not exists (select from mailboxes m where m.team_id = e.id)
      and not exists (select from team_members x where x.team_id = e.id)
    returning id)
  select array_agg(id) into gone from removed;
  objects := objects || coalesce(gone, '{}');
  update teams set is_test = false where is_test;

  with removed as (
    delete from tags g where g.is_test and not exists (select from tickets t where t.tag_ids @> array[g.id]) returning id)
  select array_agg(id) into gone from removed;
  objects := objects || coalesce(gone, '{}');
  update tags set is_test = false where is_test;

  with removed as (
    delete from categories c where c.is_test
      and not exists (select from tickets t where t.category_id = c.id)
      and not exists (select from categories k where k.parent_id = c.id and not k.is_test)
    returning id)
  select array_agg(id) into gone from removed;
  objects := objects || coalesce(gone, '{}');
  update categories set is_test = false where is_test;

  delete from events where object_id = any (objects);

  with removed as (
    delete from blobs b where b.sha256 = any (files)
      and not exists (select from attachments a where a.sha256 = b.sha256)
      and not exists (select from inbound_mails i where i.sha256 = b.sha256)
      and not exists (select from deliveries d where d.raw_sha256 = b.sha256)
    returning b.sha256)
  select array_agg(sha256) into files from removed;
  perform set_config('foyer.maintenance', '', true);
  return coalesce(files, '{}');
end $$;
revoke all on function foyer_remove_demo() from public;
grant execute on function foyer_remove_demo() to foyer_app;
