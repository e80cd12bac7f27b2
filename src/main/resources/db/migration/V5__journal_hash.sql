-- The chain that shows when a row was changed afterwards: SHA-256 over the hash of the row before and this row, in hex
-- (src/docs/journal.md). Null: written by a node of a release that knew no chain; a newer node seals such rows.
alter table journal add column hash varchar(64);
