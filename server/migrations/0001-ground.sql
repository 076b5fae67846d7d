-- What every slice stands on: the running role, id ranges for partitions, append-only guard, settings, keys of retried writes.
create extension if not exists pg_trgm;

do $$ begin
  if not exists (select from pg_roles where rolname = 'foyer_app') then
    create role foyer_app nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it at the same moment
end $$;

-- Smallest UUIDv7 of an instant: partitions and time conditions are ranges of ids.
create function foyer_uuid_floor(at timestamptz) returns uuid
  language sql stable parallel safe
  as $$ select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid $$;

-- Yearly partitions for the big tables, made ahead; the running role owns no table, so this runs as its owner.
create function foyer_ensure_partitions(from_year integer, to_year integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  parent text;
  made integer := 0;
  year integer;
begin
  if from_year < 1990 or to_year > 2200 or from_year > to_year then
    raise exception 'partition years % to % are out of range', from_year, to_year;
  end if;
  perform pg_advisory_xact_lock(711002);
  foreach parent in array array['events', 'messages', 'deliveries'] loop
    for year in from_year .. to_year loop
      if to_regclass(format('public.%I', parent || '_' || year)) is null then
        execute format(
          'create table public.%I partition of public.%I for values from (%L) to (%L)',
          parent || '_' || year, parent,
          foyer_uuid_floor(make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')),
          foyer_uuid_floor(make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC')));
        made := made + 1;
      end if;
    end loop;
  end loop;
  return made;
end $$;
revoke all on function foyer_ensure_partitions(integer, integer) from public;

-- History is fixed: only a function of the owner that says so may change it (erasure, removal of demo rows).
create function foyer_append_only() returns trigger language plpgsql as $$
begin
  if current_setting('foyer.maintenance', true) = 'on' and current_user <> 'foyer_app' then
    return coalesce(new, old);
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create table settings (
  key text primary key,
  value jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid
);

create table idempotency_keys (
  actor_id text not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);
create index idempotency_keys_created on idempotency_keys (created_at);

create table blobs (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  created_at timestamptz not null default now()
);

create table rate_counters (
  bucket text primary key,
  count integer not null,
  resets_at timestamptz not null
);
create index rate_counters_resets on rate_counters (resets_at);

-- Every fact in a ticket's or setting's history. Append-only; personal data sits in one column.
create table events (
  id uuid primary key,
  object_type text not null,
  object_id uuid not null,
  object_version integer not null,
  type text not null,
  schema_version smallint not null default 1,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('agent', 'person', 'rule', 'bot', 'system', 'import')),
  actor_id uuid,
  cause_event_id uuid,
  rule_run_id uuid,
  undoes_event_id uuid,
  is_imported boolean not null default false,
  is_test boolean not null default false,
  data jsonb not null,
  personal_data jsonb
) partition by range (id);
create index events_object on events (object_id, object_version);
create index events_undoes on events (undoes_event_id) where undoes_event_id is not null;
create trigger events_append_only before update or delete on events for each row execute function foyer_append_only();

-- Acts of the audit list alone (sign-in, role, grant, export, erasure, token); settings changes are events.
create table audit_entries (
  id uuid primary key,
  at timestamptz not null default now(),
  actor_kind text not null,
  actor_id uuid,
  act text not null,
  object_type text,
  object_id uuid,
  data jsonb not null default '{}',
  personal_data jsonb
);
create trigger audit_entries_append_only before update or delete or truncate on audit_entries
  for each statement execute function foyer_append_only();
