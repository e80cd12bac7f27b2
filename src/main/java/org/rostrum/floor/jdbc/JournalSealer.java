package org.rostrum.floor.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what nodes of an earlier release left without a hash: all of it after the update that brings the chain, the last
 * rows after a rolling update. Unsealed rows are always the last of a meeting, since an append seals what is below it.
 */
final class JournalSealer {
    private static final Logger log = LoggerFactory.getLogger(JournalSealer.class);
    private static final int STATEMENT_SECONDS = 60;

    private final DataSource database;
    private final JournalChain chain = new JournalChain(STATEMENT_SECONDS);

    JournalSealer(DataSource database) {
        this.database = database;
    }

    /** Seals every meeting, page by page, each page a transaction. What fails is told, and left to the next start. */
    void sealAll() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (Map.Entry<String, Long> each : unsealed(connection).entrySet()) {
                    seal(connection, each.getKey(), each.getValue());
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | RuntimeException e) {
            log.warn("The journal is not sealed, the next start tries again: {}", e.toString());
        }
    }

    private static Map<String, Long> unsealed(Connection connection) throws SQLException {
        Map<String, Long> heads = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last.meeting, last.revision from journal last"
                        + " join (select meeting, max(revision) as revision from journal group by meeting) head"
                        + " on last.meeting = head.meeting and last.revision = head.revision"
                        + " where last.hash is null")) {
            while (row.next()) {
                heads.put(row.getString(1), row.getLong(2));
            }
        }
        return heads;
    }

    private void seal(Connection connection, String meeting, long upTo) throws SQLException {
        try {
            JournalChain.Sealed from = chain.lastSealed(connection, meeting);
            JournalChain.Sealed reached = from;
            while (reached.revision() < upTo) {
                reached = chain.sealPage(connection, meeting, reached, upTo);
                connection.commit();
            }
            log.info("Meeting {}: sealed revisions {} to {}", meeting, from.revision() + 1, reached.revision());
        } catch (SQLException e) {
            connection.rollback();
            log.warn("Meeting {}: not sealed: {}", meeting, e.getMessage());
        }
    }
}
