-- Who may sign in, and who has. The same statements run on H2 and on PostgreSQL.

-- One row a person or delegation that was given an access code or a password.
create table account (
    id uuid primary key,
    -- id of the dialogue that the account is for, empty for all
    dialogue varchar(64) not null,
    name varchar(200) not null,
    role varchar(16) not null,
    -- code of the participant or of the chair's State, empty where there is none
    code varchar(64) not null,
    -- lower case
    username varchar(100) unique,
    -- bcrypt, never the password
    password_hash varchar(100),
    -- PBKDF2 with the installation's salt, never the code
    access_code_hash char(64) unique,
    created_at timestamp with time zone not null
);

-- One row a sign-in, good on every node and after a restart of all.
create table sign_in (
    -- SHA-256 of the token: who reads this table cannot sign in with it
    token_hash char(64) primary key,
    name varchar(200) not null,
    role varchar(16) not null,
    code varchar(64) not null,
    dialogue varchar(64) not null,
    -- null for a sign-in by a demo code, which has no account
    account uuid references account (id) on delete cascade,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    last_used_at timestamp with time zone not null
);
create index sign_in_account on sign_in (account);
create index sign_in_expires_at on sign_in (expires_at);

-- What the nodes of one installation share and make once.
create table installation (
    name varchar(64) primary key,
    content varchar(200) not null
);
