-- Views and macros are shared by the same rules (core/sharing), so they say whose they are by the same word.
alter table views rename column owner_id to personal_to;
alter index views_owner rename to views_personal_to;
