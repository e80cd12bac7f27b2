package org.rostrum.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migrated database in memory that several nodes can share, and that can go away. */
final class TestDatabase extends DelegatingDataSource {
    private volatile boolean away;
    private volatile int connections;

    TestDatabase() {
        this(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }

    TestDatabase(DataSource database) {
        super(database);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(this);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** How often the database was asked for a connection. */
    int connections() {
        return connections;
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        connections++;
        if (away) {
            throw new SQLException("the database is away", "08001");
        }
        return super.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
