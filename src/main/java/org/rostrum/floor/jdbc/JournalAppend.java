package org.rostrum.floor.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rostrum.floor.application.Journal.Appended;
import org.rostrum.floor.domain.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction of the journal, in plain JDBC, since everything hangs on knowing how far it got. Up to the commit a
 * failure is certain: the transaction is rolled back, by us or by the database when it loses the connection. Once the
 * commit is on its way only the database knows, and what it did not say stays unknown. Each row carries the hash that
 * chains it to the one before.
 */
final class JournalAppend {
    private static final Logger log = LoggerFactory.getLogger(JournalAppend.class);

    /** Writes a row on top of the one that its hash is chained to, or not at all. */
    private static final String INSERT =
            "insert into journal (meeting, revision, command_id, recorded_at, payload, hash)"
                    + " select cast(? as varchar), cast(? as bigint), cast(? as uuid), cast(? as timestamp with time zone),"
                    + " cast(? as varchar), cast(? as varchar) where cast(? as bigint) = 0"
                    + " or exists (select 1 from journal where meeting = ? and revision = ? and hash = ?)";

    /** A commit may be slow, and nobody knows what became of one that was given up: it gets more time than the rest. */
    private static final int LONGEST_COMMIT_MILLIS = 5000;

    private final int statementTimeoutSeconds;
    private final JournalChain chain;

    JournalAppend(int statementTimeoutSeconds) {
        this.statementTimeoutSeconds = statementTimeoutSeconds;
        this.chain = new JournalChain(statementTimeoutSeconds);
    }

    /** Appends rows and closes the connection, whatever comes of it. */
    Appended in(Connection connection, List<JournalRow> rows) {
        try {
            return append(connection, rows);
        } finally {
            close(connection);
        }
    }

    private Appended append(Connection connection, List<JournalRow> rows) {
        Optional<String> hash;
        boolean embedded;
        try {
            Silence.limit(connection, Silence.LONGEST_MILLIS);
            embedded = EmbeddedDatabase.isOn(connection);
            connection.setAutoCommit(false);
            hash = insert(connection, rows);
            if (hash.isEmpty()) {
                rollBack(connection);
                return notOnTop(rows);
            }
            Silence.limit(connection, LONGEST_COMMIT_MILLIS);
        } catch (SQLException | RuntimeException e) {
            rollBack(connection);
            return failedBeforeCommit(rows, e);
        }
        try {
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            return failedCommit(connection, rows, e);
        }
        if (embedded) {
            try {
                EmbeddedDatabase.writeThrough(connection);
            } catch (SQLException | RuntimeException e) {
                return unknown(connection, rows, e);
            }
        }
        restoreAutoCommit(connection);
        JournalRow last = rows.getLast();
        chain.remember(last.meeting(), last.change().revision(), hash.get());
        return new Appended.Committed();
    }

    /** The hash of the last row; empty where the rows do not fit on top of what the journal has. */
    private Optional<String> insert(Connection connection, List<JournalRow> rows) throws SQLException {
        JournalRow first = rows.getFirst();
        Optional<String> known =
                chain.hashOf(connection, first.meeting(), first.change().revision() - 1);
        if (known.isEmpty()) {
            return known;
        }
        String hash = known.get();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setQueryTimeout(statementTimeoutSeconds);
            for (JournalRow row : rows) {
                String before = hash;
                hash = row.hash(before);
                fill(insert, row, hash, before);
                if (rows.size() > 1) {
                    insert.addBatch();
                }
            }
            int[] written = rows.size() > 1 ? insert.executeBatch() : new int[] {insert.executeUpdate()};
            return Arrays.stream(written).allMatch(each -> each == 1) ? Optional.of(hash) : Optional.empty();
        }
    }

    private static void fill(PreparedStatement insert, JournalRow row, String hash, String before) throws SQLException {
        Change change = row.change();
        long revisionBefore = change.revision() - 1;
        insert.setString(1, row.meeting());
        insert.setLong(2, change.revision());
        insert.setObject(3, change.commandId());
        insert.setObject(4, change.at().atOffset(ZoneOffset.UTC));
        insert.setString(5, row.payload());
        insert.setString(6, hash);
        insert.setLong(7, revisionBefore);
        insert.setString(8, row.meeting());
        insert.setLong(9, revisionBefore);
        insert.setString(10, before);
    }

    private Appended notOnTop(List<JournalRow> rows) {
        chain.forget(rows.getFirst().meeting());
        log.info("Journal of {}: not on top of what is there, nothing appended", told(rows));
        return new Appended.Conflict();
    }

    private Appended failedBeforeCommit(List<JournalRow> rows, Exception e) {
        chain.forget(rows.getFirst().meeting());
        if (SqlFailure.duplicateKey(e)) {
            log.info("Journal of {}: another writer was first, nothing appended", told(rows));
            return new Appended.Conflict();
        }
        log.warn("Journal of {}: nothing appended: {}", told(rows), e.toString());
        return new Appended.NotAppended();
    }

    private Appended failedCommit(Connection connection, List<JournalRow> rows, Exception e) {
        if (SqlFailure.duplicateKey(e) || SqlFailure.certainlyRolledBack(e)) {
            rollBack(connection);
            return failedBeforeCommit(rows, e);
        }
        return unknown(connection, rows, e);
    }

    private Appended unknown(Connection connection, List<JournalRow> rows, Exception e) {
        chain.forget(rows.getFirst().meeting());
        log.warn("Journal of {}: not known whether appended: {}", told(rows), e.toString());
        abort(connection);
        return new Appended.Unknown();
    }

    private static String told(List<JournalRow> rows) {
        return "meeting " + rows.getFirst().meeting() + " from revision "
                + rows.getFirst().change().revision() + ", changes: " + rows.size();
    }

    /**
     * Undoes the transaction. Where that fails the connection is cut off: given back to a pool as it is, the next
     * switch to auto-commit would commit what stands in it.
     */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException e) {
            log.debug("Rollback failed, the connection is cut off", e);
            abort(connection);
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException e) {
            log.debug("Cutting off a connection failed", e);
        }
    }

    private static void restoreAutoCommit(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException e) {
            log.debug("Committed, but the connection is broken now", e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            log.debug("Closing a connection failed", e);
        }
    }
}
