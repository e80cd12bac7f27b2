package org.rostrum.floor.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which hash a new row is chained to. The hash of the last row that this node wrote is remembered and never trusted: the
 * database writes a row only on top of the one that it was chained to.
 */
final class JournalChain {
    /** How many meetings' heads are remembered: more than are ever live at once. */
    private static final int MOST_HEADS = 1024;

    private static final int PAGE = 500;

    private record Head(long revision, String hash) {}

    private final Map<String, Head> heads = new ConcurrentHashMap<>();
    private final int statementTimeoutSeconds;

    JournalChain(int statementTimeoutSeconds) {
        this.statementTimeoutSeconds = statementTimeoutSeconds;
    }

    /** What the last commit of this node made the head of a meeting. */
    void remember(String meeting, long revision, String hash) {
        if (heads.size() >= MOST_HEADS) {
            heads.clear();
        }
        heads.put(meeting, new Head(revision, hash));
    }

    /** Another node has written, or nobody knows: the next append looks. */
    void forget(String meeting) {
        heads.remove(meeting);
    }

    /**
     * The hash of a row, for the row after it. Seals, in the transaction of the connection, what nodes of an earlier
     * release left unsealed up to there. Empty where there is no such row.
     */
    Optional<String> hashOf(Connection connection, String meeting, long revision) throws SQLException {
        if (revision == 0) {
            return Optional.of(JournalHash.NONE);
        }
        Head head = heads.get(meeting);
        if (head != null && head.revision == revision) {
            return Optional.of(head.hash);
        }
        try (PreparedStatement select =
                prepare(connection, "select coalesce(hash, '') from journal where meeting = ? and revision = ?")) {
            select.setString(1, meeting);
            select.setLong(2, revision);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String hash = row.getString(1);
                return Optional.of(hash.isEmpty() ? sealed(connection, meeting, revision) : hash);
            }
        }
    }

    private String sealed(Connection connection, String meeting, long upTo) throws SQLException {
        Sealed sealed = lastSealed(connection, meeting);
        while (sealed.revision < upTo) {
            sealed = sealPage(connection, meeting, sealed, upTo);
        }
        return sealed.hash;
    }

    /** Up to where a meeting is sealed. */
    record Sealed(long revision, String hash) {}

    /** The last row of a meeting that has its hash; revision 0 where none has. */
    Sealed lastSealed(Connection connection, String meeting) throws SQLException {
        try (PreparedStatement select = prepare(
                connection,
                "select revision, hash from journal where meeting = ? and hash is not null"
                        + " order by revision desc limit 1")) {
            select.setString(1, meeting);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Sealed(row.getLong(1), row.getString(2)) : new Sealed(0, JournalHash.NONE);
            }
        }
    }

    /**
     * Seals the next rows after those that are sealed, a bounded number, in the transaction of the connection. Whoever
     * does it at the same time writes the same hashes, since rows never change.
     *
     * @return up to where it is sealed now
     * @throws SQLException also where a revision is missing: what comes after it is not sealed
     */
    Sealed sealPage(Connection connection, String meeting, Sealed before, long upTo) throws SQLException {
        Sealed reached = before;
        try (PreparedStatement select = prepare(
                        connection,
                        "select revision, command_id, payload from journal"
                                + " where meeting = ? and revision > ? and revision <= ? order by revision limit ?");
                PreparedStatement update = prepare(
                        connection,
                        "update journal set hash = ? where meeting = ? and revision = ? and hash is null")) {
            select.setString(1, meeting);
            select.setLong(2, before.revision);
            select.setLong(3, upTo);
            select.setInt(4, PAGE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reached = next(meeting, reached, row);
                    update.setString(1, reached.hash);
                    update.setString(2, meeting);
                    update.setLong(3, reached.revision);
                    update.addBatch();
                }
            }
            if (reached.revision == before.revision) {
                throw missing(meeting, reached.revision + 1);
            }
            update.executeBatch();
        }
        return reached;
    }

    private static Sealed next(String meeting, Sealed before, ResultSet row) throws SQLException {
        long revision = row.getLong(1);
        if (revision != before.revision + 1) {
            throw missing(meeting, before.revision + 1);
        }
        String hash = JournalHash.of(before.hash, meeting, revision, row.getObject(2, UUID.class), row.getString(3));
        return new Sealed(revision, hash);
    }

    private static SQLException missing(String meeting, long revision) {
        return new SQLException("meeting " + meeting + ": revision " + revision
                + " is missing, so what comes after it is not sealed; run ./rostrum verify-journal");
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(statementTimeoutSeconds);
        return statement;
    }
}
