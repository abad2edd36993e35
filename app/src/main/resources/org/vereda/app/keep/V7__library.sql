-- What members suggest for the library; id is a word of its own, an empty document means a link.
create table library_entry (
  id         text   not null primary key,
  kind       text   not null,
  link       text   not null,
  document   text   references document (hash),
  file_name  text   not null,
  source     text   not null,
  licence    text   not null,
  countries  text   not null,
  processes  text   not null,
  impacts    text   not null,
  author     text   not null,
  suggested  text   not null,
  state      text   not null,
  decided_by text   not null,
  decided    text   not null,
  reason     text   not null
);

-- Title and summary of an entry in a language.
create table library_words (
  entry    text not null references library_entry (id),
  language text not null,
  title    text not null,
  summary  text not null,
  primary key (entry, language)
);

-- What a facility says of an entry that it used; entries that the program ships have no row of their own.
create table library_rating (
  entry    text   not null,
  facility text   not null,
  stars    bigint not null,
  note     text   not null,
  author   text   not null,
  happened text   not null,
  primary key (entry, facility)
);

-- A by-product or waste that a facility offers, or a material that it needs.
create table byproduct_post (
  id           text   not null primary key,
  side         text   not null,
  organization text   not null,
  facility     text   not null,
  material     text   not null,
  name         text   not null,
  amount       text   not null,
  unit         text   not null,
  cadence      text   not null,
  permit       text   not null,
  starts       text   not null,
  ends         text   not null,
  author       text   not null,
  posted       text   not null,
  is_open      bigint not null
);

-- Somebody asks for contact about a post; names are shown to both when it was agreed to.
create table byproduct_request (
  id           text not null primary key,
  post         text not null references byproduct_post (id),
  organization text not null,
  facility     text not null,
  author       text not null,
  message      text not null,
  asked        text not null,
  state        text not null,
  answered_by  text not null,
  answered     text not null
);
create index byproduct_request_post on byproduct_request (post);

-- Steps of the guided tour that somebody has done.
create table tour_step (
  account  text not null references account (id),
  step     text not null,
  happened text not null,
  primary key (account, step)
);
