-- The changes after which rows of others were somebody else's: such a row neither began nor ended, so nothing else tells its new owner.
create table owner_change (
  number bigint not null primary key
);
