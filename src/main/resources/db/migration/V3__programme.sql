-- Dialogues and their meetings, and who plays the demo's script. The same statements run on H2 and on PostgreSQL.

create table dialogue (
    id varchar(64) primary key,
    -- by language code
    title_json text not null,
    body varchar(200),
    place varchar(200),
    -- IANA zone of the venue
    time_zone varchar(64) not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    demo boolean not null,
    -- the file it was read from, and by how many days its dates were moved: what its meetings are prepared from
    source_json text not null,
    moved_days integer not null,
    created_at timestamp with time zone not null
);

create table meeting (
    -- unique in the installation, since it names the meeting's journal and its pages
    id varchar(64) primary key,
    dialogue varchar(64) not null references dialogue (id) on delete cascade,
    title_json text not null,
    theme_json text,
    kind varchar(20) not null,
    room varchar(200),
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    sort_order integer not null,
    -- codes of the co-chairs, with spaces between
    chairs varchar(200) not null
);
create index meeting_dialogue on meeting (dialogue, sort_order);

-- One row: the script of the demo is played by one node at a time.
create table script_run (
    name varchar(16) primary key,
    meeting varchar(64) not null,
    state varchar(16) not null,
    speed integer not null,
    -- the run that plays, and until when it is believed to live unless it says so again
    run uuid not null,
    node varchar(100) not null,
    alive_until timestamp with time zone not null
);
