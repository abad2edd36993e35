-- What members ask each other for: a footprint, a bill, an amount of a parts list; what was answered stands in the last columns.
create table member_request (
  id        text not null primary key,
  asker     text not null,
  holder    text not null,
  plant     text not null,
  kind      text not null,
  subject   text not null,
  share     text not null,
  author    text not null,
  asked     text not null,
  due       text not null,
  state     text not null,
  closed    text not null,
  closed_by text not null,
  amount    text not null,
  unit      text not null,
  first_day text not null,
  last_day  text not null,
  words     text not null
);
create index member_request_asker on member_request (asker);
create index member_request_holder on member_request (holder);
