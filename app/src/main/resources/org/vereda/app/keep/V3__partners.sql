-- Numbers of what is exchanged with partners; whoever writes advances it first.
insert into chain_end (name, number, hash) values
  ('exchange', 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Under which internet domain an organization names its products.
create table exchange_house (
  organization text not null primary key,
  domain       text not null
);

-- Another firm that an organization exchanges footprints with. Of its own secret only the hash is kept; the secret that it gave is sealed.
create table partner (
  id           text   not null primary key,
  organization text   not null,
  name         text   not null,
  client       text   not null unique,
  secret       text   not null,
  url          text   not null,
  auth_url     text   not null,
  their_client text   not null,
  their_secret text   not null,
  version      text   not null,
  answers      text   not null,
  active       bigint not null,
  since        text   not null
);

-- Products that a partner may have the footprints of; '*' stands for all of the organization.
create table partner_grant (
  partner text not null references partner (id),
  product text not null,
  primary key (partner, product)
);

-- How a partner names a product.
create table partner_alias (
  partner text not null references partner (id),
  theirs  text not null,
  product text not null,
  primary key (partner, theirs)
);

-- Published footprints. Nothing of them changes but the status.
create table shelf_footprint (
  number       bigint not null primary key,
  id           text   not null,
  organization text   not null,
  product      text   not null,
  maker        text   not null,
  content      text   not null,
  status       text   not null,
  valid_from   bigint not null,
  valid_until  bigint not null,
  published    text   not null,
  author       text   not null,
  unique (id, organization)
);
create index shelf_footprint_whose on shelf_footprint (organization, number);

-- What published footprints are found by, in small letters.
create table shelf_key (
  footprint bigint not null references shelf_footprint (number),
  kind      text   not null,
  value     text   not null,
  primary key (kind, value, footprint)
);

-- Events that were taken, so that one that comes again does nothing.
create table heard_event (
  partner  text not null references partner (id),
  source   text not null,
  id       text not null,
  type     text not null,
  happened text not null,
  primary key (partner, source, id)
);

-- Requests for footprints: those of partners (IN) and those to partners (OUT).
create table footprint_request (
  number    bigint not null primary key,
  partner   text   not null references partner (id),
  direction text   not null,
  event     text   not null,
  filters   text   not null,
  remark    text   not null,
  happened  text   not null,
  due       text   not null,
  state     text   not null,
  closed    text,
  closed_by text,
  answer    text   not null,
  unique (partner, direction, event)
);

-- Footprints that partners sent, as they came.
create table received_footprint (
  number  bigint not null primary key,
  partner text   not null references partner (id),
  id      text   not null,
  content text   not null,
  came    text   not null,
  request bigint references footprint_request (number),
  state   text   not null,
  product text   not null,
  decided text,
  author  text,
  unique (partner, id)
);

-- What still has to go to a partner, or to be fetched there.
create table outbox (
  number    bigint not null primary key,
  partner   text   not null references partner (id),
  errand    text   not null,
  event     text   not null,
  content   text   not null,
  made      bigint not null,
  next_try  bigint not null,
  tries     bigint not null,
  state     text   not null,
  problem   text   not null
);
create index outbox_waiting on outbox (state, next_try);
