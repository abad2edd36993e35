-- Words by which a program comes in, as a role of an organization; only their hash is kept. It works while its maker may give the role.
create table api_token (
  id           text   not null primary key,
  name         text   not null,
  secret       text   not null unique,
  account      text   not null references account (id),
  role         text   not null,
  organization text   not null,
  facility     text   not null,
  made         text   not null,
  expires      bigint not null,
  used         bigint not null,
  revoked      bigint not null
);

-- Browsers that are signed in; only the hash of their cookie is kept.
create table signed_in (
  id      text   not null primary key,
  secret  text   not null unique,
  account text   not null references account (id),
  began   bigint not null,
  seen    bigint not null,
  address text   not null,
  browser text   not null
);
create index signed_in_account on signed_in (account);

-- The second factor of an account (RFC 6238); it is asked for once it was confirmed, and each of its codes works once.
create table second_factor (
  account   text   not null primary key references account (id),
  secret    text   not null,
  confirmed bigint not null,
  last_step bigint not null
);

-- Codes that stand in for the second factor, each once; only their hashes are kept.
create table recovery_code (
  account text not null references account (id),
  secret  text not null,
  primary key (account, secret)
);
