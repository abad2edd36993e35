-- Chains of numbered entries: the number and hash of the last entry of each.
create table chain_end (
  name   text   not null primary key,
  number bigint not null,
  hash   text   not null
);
insert into chain_end (name, number, hash) values
  ('change', 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- One entry for each change: who, when, why, and a digest of all edits. Rows are added, never changed.
create table change_entry (
  number   bigint not null primary key,
  happened text   not null,
  author   text   not null,
  kind     text   not null,
  why      text   not null,
  edits    bigint not null,
  digest   text   not null,
  previous text   not null,
  hash     text   not null
);

-- Files that are no tables, and tables that cannot be taken apart without loss, by the SHA-256 of their bytes.
create table document (
  hash  text   not null primary key,
  size  bigint not null,
  bytes ${bytes} not null
);

-- A file of the folder from one change up to another; document is empty where it stands as rows.
create table folder_file (
  id           bigint not null primary key,
  path         text   not null,
  since_change bigint not null references change_entry (number) deferrable initially deferred,
  until_change bigint references change_entry (number) deferrable initially deferred,
  document     text   references document (hash),
  charset      text,
  separator    text,
  quote        text,
  mark         bigint not null,
  header_line  bigint not null
);
create unique index folder_file_now on folder_file (path) where until_change is null;

-- A record of a table from one change up to another: its signs as they stand in the file, its line when it came, whose it is.
create table folder_row (
  file         bigint not null references folder_file (id),
  number       bigint not null,
  since_change bigint not null references change_entry (number) deferrable initially deferred,
  until_change bigint references change_entry (number) deferrable initially deferred,
  place        bigint not null,
  line         bigint not null,
  kind         text   not null,
  raw          text   not null,
  organization text,
  facility     text,
  primary key (file, number, since_change)
);
create index folder_row_now on folder_row (file, place) where until_change is null;
create index folder_row_whose on folder_row (organization, file, place) where until_change is null;
create index folder_row_since on folder_row (since_change);
create index folder_row_until on folder_row (until_change);
