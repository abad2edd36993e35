-- Long work that somebody asked for; what was running when the program ended is run again. An empty result means none yet.
create table job (
  id      text not null primary key,
  kind    text not null,
  account text not null references account (id),
  asked   text not null,
  state   text not null,
  made    text not null,
  ended   text not null,
  result  text references document (hash),
  problem text not null
);

create index job_of_account on job (account, made);
