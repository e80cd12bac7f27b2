-- Calls for expressions of interest, what was sent, drafts and lists that went out. The same statements run on H2 and on
-- PostgreSQL.

-- One row is one accepted command with all its events; rows are only added, so that nothing is ever lost. The keys decide
-- between two who act at once.
create table panels_log (
    dialogue varchar(64) not null,
    -- from 1 without gaps
    revision bigint not null,
    -- acts once for ever
    command_id uuid not null,
    -- for people who look into the table; the instant that counts, to the nanosecond, is in the payload
    recorded_at timestamp with time zone not null,
    payload text not null,
    constraint panels_log_revision primary key (dialogue, revision),
    constraint panels_log_command unique (dialogue, command_id)
);
