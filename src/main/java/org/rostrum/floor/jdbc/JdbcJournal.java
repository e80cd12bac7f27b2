package org.rostrum.floor.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.json.ChangeJson;
import org.rostrum.floor.json.FloorStateJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal in a database. Appending is written against plain JDBC, because what matters is exactly when something
 * failed: before the commit was sent nothing was appended, while it was sent nobody knows.
 */
final class JdbcJournal implements Journal {
    private static final Logger log = LoggerFactory.getLogger(JdbcJournal.class);
    private static final int STATEMENT_SECONDS = 5;
    /** SQL standard: integrity constraint violation; both databases use this class of states. */
    private static final String CONSTRAINT_VIOLATED = "23";

    private final DataSource database;
    private final JdbcClient reader;
    private final TransactionTemplate transaction;

    JdbcJournal(DataSource database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
        JdbcTemplate template = new JdbcTemplate(database);
        template.setQueryTimeout(STATEMENT_SECONDS);
        this.reader = JdbcClient.create(template);
    }

    @Override
    public Appended append(String meeting, List<Change> changes) {
        boolean commitSent = false;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                insert(connection, meeting, changes);
                commitSent = true;
                connection.commit();
                return new Appended.Committed();
            } catch (SQLException e) {
                rollBack(connection);
                return outcome(meeting, commitSent, e);
            }
        } catch (SQLException e) {
            // no connection, or it could not be given back after a commit that was acknowledged above
            return outcome(meeting, commitSent, e);
        }
    }

    private static Appended outcome(String meeting, boolean commitSent, SQLException failure) {
        if (!commitSent && isConstraintViolated(failure)) {
            return new Appended.Conflict();
        }
        log.warn(
                "Meeting {}: append failed {} the commit was sent: {}",
                meeting,
                commitSent ? "after" : "before",
                failure.toString());
        return commitSent ? new Appended.Unknown() : new Appended.NotAppended();
    }

    private static boolean isConstraintViolated(SQLException failure) {
        for (SQLException each = failure; each != null; each = each.getNextException()) {
            String state = each.getSQLState();
            if (state != null && state.startsWith(CONSTRAINT_VIOLATED)) {
                return true;
            }
        }
        return false;
    }

    private static void insert(Connection connection, String meeting, List<Change> changes) throws SQLException {
        String sql = "insert into journal (meeting, revision, command_id, recorded_at, payload) values (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setQueryTimeout(STATEMENT_SECONDS);
            for (Change change : changes) {
                insert.setString(1, meeting);
                insert.setLong(2, change.revision());
                insert.setObject(3, change.commandId());
                insert.setObject(4, change.at().atOffset(ZoneOffset.UTC));
                insert.setString(5, ChangeJson.write(change));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            log.debug("A connection that failed could not be rolled back; it is thrown away", e);
        }
    }

    @Override
    public List<Change> read(String meeting, long after, int most) {
        return reading(() -> reader.sql(
                        "select payload from journal where meeting = ? and revision > ? order by revision limit ?")
                .params(meeting, after, most)
                .query((row, number) -> ChangeJson.read(row.getString(1)))
                .list());
    }

    @Override
    public Optional<Change> byCommand(String meeting, UUID commandId) {
        return reading(() -> reader.sql("select payload from journal where meeting = ? and command_id = ?")
                .params(meeting, commandId)
                .query((row, number) -> ChangeJson.read(row.getString(1)))
                .optional());
    }

    @Override
    public Set<UUID> commandIds(String meeting) {
        return reading(() -> new HashSet<>(reader.sql("select command_id from journal where meeting = ?")
                .param(meeting)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()));
    }

    @Override
    public long head(String meeting) {
        return reading(() -> reader.sql("select coalesce(max(revision), 0) from journal where meeting = ?")
                .param(meeting)
                .query(Long.class)
                .single());
    }

    /** A snapshot that cannot be read, for instance of another version, is as none: the journal has everything. */
    @Override
    public Optional<FloorState> snapshot(String meeting) {
        Optional<String> kept = reading(() -> reader.sql("select payload from journal_snapshot where meeting = ?")
                .param(meeting)
                .query(String.class)
                .optional());
        try {
            return kept.map(FloorStateJson::read);
        } catch (IllegalArgumentException e) {
            log.info("Meeting {}: the snapshot is not used: {}", meeting, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void keep(FloorState state) {
        try {
            transaction.executeWithoutResult(status -> {
                reader.sql("delete from journal_snapshot where meeting = ?")
                        .param(state.meeting())
                        .update();
                reader.sql("insert into journal_snapshot (meeting, revision, payload) values (?, ?, ?)")
                        .params(state.meeting(), state.revision(), FloorStateJson.write(state))
                        .update();
            });
        } catch (RuntimeException e) {
            log.info("Meeting {}: no snapshot at revision {}: {}", state.meeting(), state.revision(), e.getMessage());
        }
    }

    private static <T> T reading(java.util.function.Supplier<T> query) {
        try {
            return query.get();
        } catch (DataAccessException e) {
            throw new JournalUnavailableException("the journal cannot be read: " + e.getMessage(), e);
        }
    }
}
