-- A tag that tickets carry can be put aside, as types and categories are: offered no more, kept where it is.
alter table tags add column is_archived boolean not null default false;
