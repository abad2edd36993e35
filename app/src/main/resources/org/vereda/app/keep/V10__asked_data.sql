-- Members also ask for activity data of a period, answers to forms and consents; what was handed over line by line stands in a table of its own.
alter table member_request add column wanted_from text not null default '';
alter table member_request add column wanted_until text not null default '';
alter table member_request add column purpose text not null default '';
alter table member_request add column left_out bigint not null default 0;
create table member_request_line (
  request   text not null,
  number    bigint not null,
  name      text not null,
  about     text not null,
  amount    text not null,
  unit      text not null,
  first_day text not null,
  last_day  text not null,
  evidence  text not null,
  primary key (request, number)
);
