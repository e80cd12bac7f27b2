package org.rostrum.floor.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * How long a database may say nothing before its connection is given up. A statement's own time-out does not help where
 * the database hangs: it is the database that would have to keep it.
 */
final class Silence {
    /** People wait for what the journal says: after so long they are told that it cannot be reached. */
    static final int LONGEST_MILLIS = 2500;

    private Silence() {}

    /** Limits it for what is done next on a connection; the pool sets it back when the connection is returned. */
    static void limit(Connection connection, int millis) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLFeatureNotSupportedException _) {
            // an embedded database has no network
        }
    }

    /** The same database, with every connection limited. */
    static DataSource limited(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try {
                    limit(connection, LONGEST_MILLIS);
                } catch (SQLException e) {
                    connection.close();
                    throw e;
                }
                return connection;
            }
        };
    }
}
