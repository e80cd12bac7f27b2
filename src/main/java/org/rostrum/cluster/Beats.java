package org.rostrum.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** The rows of the members in the database, on a connection that nothing else uses. All times are the database's own. */
class Beats {
    /** A member that has not written for so long counts as gone. */
    static final Duration SILENCE = Duration.ofSeconds(4);

    /** A database that has gone silent is not waited for longer; one that takes a second for a commit is only slow. */
    private static final int LONGEST_SILENCE_MILLIS = 2000;

    private final DataSource database;

    Beats(DataSource database) {
        this.database = database;
    }

    /** Says that a member is alive. */
    void beat(String id, String node) throws SQLException {
        try (Connection connection = connection()) {
            try (PreparedStatement update =
                    connection.prepareStatement("update cluster_node set seen_at = current_timestamp where id = ?")) {
                update.setString(1, id);
                if (update.executeUpdate() > 0) {
                    return;
                }
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into cluster_node (id, node, seen_at) values (?, ?, current_timestamp)")) {
                insert.setString(1, id);
                insert.setString(2, node);
                insert.executeUpdate();
            }
        }
    }

    /** Ids of the members that have written lately. */
    Set<String> alive() throws SQLException {
        Set<String> alive = new HashSet<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from cluster_node where seen_at > current_timestamp"
                        + " - interval '" + SILENCE.toSeconds() + "' second")) {
            while (rows.next()) {
                alive.add(rows.getString(1));
            }
        }
        return alive;
    }

    /** Takes a member away that leaves in order, so that nobody waits for it. */
    void leave(String id) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement delete = connection.prepareStatement("delete from cluster_node where id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    /** Forgets members that ended without a word long ago. */
    void sweep() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from cluster_node where seen_at < current_timestamp - interval '1' hour");
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, LONGEST_SILENCE_MILLIS);
        } catch (SQLFeatureNotSupportedException _) {
            // an embedded database has no network
        }
        return connection;
    }
}
