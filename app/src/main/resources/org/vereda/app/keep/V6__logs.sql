-- Logs of steps, each a chain of its own: the steps of reviews, what Council reports have shown, what everybody may read. Rows are added, never
-- changed; the end of each chain stands in chain_end as log.NAME.
create table log_entry (
  log      text   not null,
  number   bigint not null,
  entry    text   not null,
  previous text   not null,
  hash     text   not null,
  primary key (log, number)
);
