-- What can be searched of a file: its name, and its text where it has one. One row for each file that was looked into.
create table attachment_texts (
  attachment_id uuid primary key references attachments on delete cascade,
  text text not null default '',                    -- as it is shown around a hit
  search_text text not null default '',
  search_config regconfig not null default 'simple',
  tsv tsvector generated always as (to_tsvector(search_config, search_text)) stored,
  outcome text not null check (outcome in ('read', 'noText', 'tooLarge', 'failed')),
  read_at timestamptz not null default now()
);
create index attachment_texts_search on attachment_texts using gin (tsv);

-- A file that ends its reader is not read for ever.
alter table attachments add column reading_tries smallint not null default 0;
alter table attachments add column is_read boolean not null default false;
create index attachments_unread on attachments (created_at desc) where not is_read and message_id is not null;

-- Short values of all fields in small letters, so that the number of an order is found whatever its field is called.
create function foyer_field_values(fields jsonb) returns text[]
  language sql immutable strict parallel safe as $$
    select coalesce(array_agg(lower(value #>> '{}')), '{}')
    from jsonb_path_query(fields, 'lax $.*[*]') value
    where jsonb_typeof(value) in ('string', 'number') and length(value #>> '{}') <= 200
  $$;
create index tickets_field_values on tickets using gin (foyer_field_values(custom_fields)) where custom_fields <> '{}';
create index legacy_references_value on legacy_references (value);
