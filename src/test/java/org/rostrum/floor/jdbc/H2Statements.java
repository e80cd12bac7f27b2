package org.rostrum.floor.jdbc;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an embedded database was asked since somebody began to count, by its own statistics. */
public final class H2Statements {
    private final JdbcClient client;

    private H2Statements(JdbcClient client) {
        this.client = client;
    }

    /** Begins to count. */
    public static H2Statements of(DataSource database) {
        JdbcClient client = JdbcClient.create(database);
        client.sql("set query_statistics true").update();
        return new H2Statements(client);
    }

    /** How often it was asked to write through to its disk. */
    public long writesThrough() {
        return client.sql("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                        + " where lower(sql_statement) = 'checkpoint sync'")
                .query(Long.class)
                .single();
    }
}
