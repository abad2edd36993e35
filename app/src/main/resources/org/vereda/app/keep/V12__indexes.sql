-- Only rows that ended are looked up by when they ended; an index over all others misled SQLite into going through every row that stands.
drop index folder_row_until;
create index folder_row_until on folder_row (until_change) where until_change is not null;

-- The header of a table is asked for with each look at it.
create index folder_row_header on folder_row (file) where until_change is null and kind = 'HEADER';
