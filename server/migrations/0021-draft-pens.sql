-- Which window writes a draft, and versions that parted from it while two places wrote without knowing of each other.
alter table drafts
  add column pen uuid,                            -- the window that writes; null: none
  add column pen_until timestamptz,               -- said again while it is looked at, or it counts no more
  add column aside_at timestamptz;                -- since when it lies beside the draft of its place; null: it is the draft
drop index drafts_one;
create unique index drafts_one on drafts (agent_id, ticket_id, kind) where ticket_id is not null and aside_at is null;
