-- One row a member that is running: the database is the one place that both sides of a cut can see. A node that does not
-- reach it cannot write either, so who is silent here needs not be waited for. Edges have no row: they own nothing.
create table cluster_node (
    -- made anew with each start of a process
    id varchar(36) primary key,
    -- what the operator called it; for people only
    node varchar(200) not null,
    -- by the database's own clock
    seen_at timestamp with time zone not null
);
