-- Two persons that turn out to be one, and back.

-- A merged person is a way to the kept one; its own row stays as it was. What the kept one was before anybody went into
-- it stands beside it, so that merges upon merges can be undone in any order.
alter table persons add column merged_into_id uuid references persons;
alter table persons add column own_values jsonb;
create index persons_merged on persons (merged_into_id) where merged_into_id is not null;

-- Whose an address is once every merge is undone, and where it stood there; null: whose it is now.
alter table person_addresses add column home_id uuid references persons on delete set null;
alter table person_addresses add column home_position smallint;
create index person_addresses_home on person_addresses (home_id) where home_id is not null;

create table person_merges (
  id uuid primary key,
  source_id uuid not null references persons on delete cascade,
  target_id uuid not null references persons on delete cascade,
  merged_by uuid references persons on delete set null,
  merged_at timestamptz not null,
  undone_at timestamptz
);
create unique index person_merges_source on person_merges (source_id) where undone_at is null;
create index person_merges_target on person_merges (target_id, id) where undone_at is null;

-- Where somebody who was merged stood of their own: as customer or participant of a ticket, in a side conversation. Of
-- the kept one too, where both stood in one place.
create table person_places (
  home_id uuid not null references persons on delete cascade,
  kind text not null check (kind in ('customer', 'participant', 'side')),
  object_id uuid not null,                        -- of tickets or side conversations
  standing text check (standing in ('active', 'pending')),
  added_at timestamptz,
  primary key (home_id, kind, object_id)
);
create index person_places_object on person_places (object_id, kind);

-- Pairs that somebody said are two: never suggested again.
create table person_distinctions (
  first_id uuid not null references persons on delete cascade,
  second_id uuid not null references persons on delete cascade,
  said_by uuid references persons on delete set null,
  said_at timestamptz not null,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
create index person_distinctions_second on person_distinctions (second_id);

-- Numbers are compared by their digits.
create function foyer_phone_keys(phones text[]) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(right(digits, 9)), '{}') from (
    select regexp_replace(phone, '\D', '', 'g') as digits from unnest(phones) as phone) numbers
  where length(digits) >= 7
$$;
create index persons_phones on persons using gin (foyer_phone_keys(phones)) where phones <> '{}';
create index organizations_called on organizations (lower(name));
create index persons_called on persons (lower(name), organization_id) where organization_id is not null and name <> '';

-- Where a mail box lets one add words behind a plus, its addresses are one; Google's do not count dots either.
create function foyer_base_address(address_key text) returns text language sql immutable parallel safe as $$
  select case when address_key ~ '@(gmail|googlemail)\.com$'
    then replace(regexp_replace(address_key, '(\+[^@]*)?@.*$', ''), '.', '') || '@gmail.com'
    else regexp_replace(address_key, '(.)\+[^@]*@', '\1@') end
$$;
create index person_addresses_base on person_addresses (foyer_base_address(address_key));

-- A mail finds its sender, and a merge may commit before its ticket is written: the row waits for the merge here, as it
-- would for the foreign key, and follows it.
create function foyer_kept_person(given uuid) returns uuid language plpgsql as $$
declare
  kept uuid := given;
  onward uuid;
begin
  for steps in 1..20 loop
    select merged_into_id into onward from persons where id = kept for key share;
    exit when onward is null;
    kept := onward;
  end loop;
  return kept;
end $$;
create function foyer_keep_customer() returns trigger language plpgsql as $$
begin
  new.customer_id := foyer_kept_person(new.customer_id);
  return new;
end $$;
create function foyer_keep_participant() returns trigger language plpgsql as $$
begin
  new.person_id := foyer_kept_person(new.person_id);
  return new;
end $$;
create trigger tickets_kept_customer before insert or update of customer_id on tickets
  for each row execute function foyer_keep_customer();
create trigger ticket_participants_kept before insert on ticket_participants
  for each row execute function foyer_keep_participant();
create trigger side_participants_kept before insert on side_participants
  for each row execute function foyer_keep_participant();

-- People from a file: read once into rows, looked at, then done row by row, each exactly once, with its batch.
create table person_imports (
  id uuid primary key,
  agent_id uuid not null references agents on delete cascade,
  name text not null,
  state text not null check (state in ('draft', 'running', 'finished', 'cancelled')),
  encoding text not null,
  delimiter text not null,
  headers text[] not null,                        -- '' where the file has no head
  columns text[] not null,                        -- what each column is; '' is left out
  total integer not null,
  created integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  finished_at timestamptz
);
create index person_imports_agent on person_imports (agent_id, created_at desc, id desc);
create index person_imports_running on person_imports (touched_at) where state = 'running';
create table person_import_rows (
  import_id uuid not null references person_imports on delete cascade,
  line integer not null,                          -- in the file, its head counted
  cells text[] not null,
  outcome text check (outcome in ('created', 'changed', 'unchanged', 'refused')),
  refused_code text,
  refused_column integer,                         -- from 0
  primary key (import_id, line)
);
create index person_import_rows_waiting on person_import_rows (import_id, line) where outcome is null;
create index person_import_rows_refused on person_import_rows (import_id, line) where outcome = 'refused';
