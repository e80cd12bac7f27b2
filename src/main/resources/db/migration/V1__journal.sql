-- The one truth of every meeting. One row is one accepted command with all its events; nothing is ever changed or removed.
create table journal (
    meeting    varchar(64)              not null,
    revision   bigint                   not null,
    command_id uuid                     not null,
    -- for people who look into the table; the instant that counts, to the nanosecond, is in the payload
    recorded_at timestamp with time zone not null,
    payload    text                     not null,
    constraint journal_revision primary key (meeting, revision),
    constraint journal_command unique (meeting, command_id)
);

-- Where to fold on from. May be emptied at any time.
create table journal_snapshot (
    meeting  varchar(64) not null primary key,
    revision bigint      not null,
    payload  text        not null
);
