insert into chain_end (name, number, hash) values
  ('audit', 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Who did what with accounts, and who came in. Rows are added, never changed.
create table audit_entry (
  number   bigint not null primary key,
  happened text   not null,
  who      text   not null,
  event    text   not null,
  detail   text   not null,
  previous text   not null,
  hash     text   not null
);

create table account (
  id       text   not null primary key,
  email    text   not null unique,
  name     text   not null,
  password text,
  language text   not null,
  active   bigint not null
);

-- A role of an account; an empty organization or facility stands for all.
create table membership (
  account      text not null references account (id),
  role         text not null,
  organization text not null,
  facility     text not null,
  primary key (account, role, organization, facility)
);

-- A link that somebody may open once; only its hash is kept. Without an account it makes the first administrator.
create table invitation (
  token   text   not null primary key,
  account text   references account (id),
  expires bigint not null,
  used    bigint not null
);

-- Refused attempts to sign in, for locking out.
create table refused (
  email    text   not null,
  address  text   not null,
  happened bigint not null
);
create index refused_email on refused (email, happened);
create index refused_address on refused (address, happened);
