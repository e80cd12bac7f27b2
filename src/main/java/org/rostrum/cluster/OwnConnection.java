package org.rostrum.cluster;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection to the same database as a pool, and not one of the pool's. */
final class OwnConnection implements AutoCloseable {
    private static final long LONGEST_WAIT_MILLIS = 1000;

    private final DataSource source;

    private OwnConnection(DataSource source) {
        this.source = source;
    }

    /** Where the given source is no pool that can be copied, its own connections are used. */
    static OwnConnection beside(DataSource database) {
        try {
            if (!database.isWrapperFor(HikariDataSource.class)) {
                return new OwnConnection(database);
            }
            HikariConfig config = new HikariConfig();
            database.unwrap(HikariDataSource.class).copyStateTo(config);
            config.setPoolName("witness");
            config.setMaximumPoolSize(1);
            config.setMinimumIdle(1);
            config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
            config.setInitializationFailTimeout(-1);
            config.setMetricsTrackerFactory(null);
            config.setMetricRegistry(null);
            return new OwnConnection(new HikariDataSource(config));
        } catch (SQLException e) {
            throw new IllegalStateException("the database's pool cannot be copied", e);
        }
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        if (source instanceof HikariDataSource pool && "witness".equals(pool.getPoolName())) {
            pool.close();
        }
    }
}
