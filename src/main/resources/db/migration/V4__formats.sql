-- Formats of meetings that the secretariat has saved. The same statements run on H2 and on PostgreSQL.

create table meeting_format (
    -- unique in the installation, and not the id of a format that comes with Rostrum
    id varchar(64) primary key,
    -- as src/docs/formats.md says
    format_json text not null,
    created_at timestamp with time zone not null
);
