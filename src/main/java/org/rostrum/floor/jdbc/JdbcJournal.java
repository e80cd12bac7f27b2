package org.rostrum.floor.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.json.ChangeJson;
import org.rostrum.floor.json.FloorStateJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal in a database. An append has a transaction of its own, whatever transaction the caller is in. */
final class JdbcJournal implements Journal {
    private static final Logger log = LoggerFactory.getLogger(JdbcJournal.class);
    private static final int STATEMENT_SECONDS = 5;

    private final DataSource database;
    private final JdbcClient reader;
    private final JournalAppend append = new JournalAppend(STATEMENT_SECONDS);

    JdbcJournal(DataSource database) {
        this.database = database;
        JdbcTemplate template = new JdbcTemplate(Silence.limited(database));
        template.setQueryTimeout(STATEMENT_SECONDS);
        this.reader = JdbcClient.create(template);
    }

    @Override
    public Appended append(String meeting, List<Change> changes) {
        if (changes.isEmpty()) {
            return new Appended.Committed();
        }
        List<JournalRow> rows = JournalRow.of(meeting, changes);
        Connection connection;
        try {
            connection = database.getConnection();
        } catch (SQLException | RuntimeException e) {
            log.warn("Meeting {}: no connection, nothing appended: {}", meeting, e.toString());
            return new Appended.NotAppended();
        }
        return append.in(connection, rows);
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
        } catch (RuntimeException e) {
            // whatever is wrong with it: it must never keep a meeting from opening
            log.info("Meeting {}: the snapshot is not used: {}", meeting, e.toString());
            return Optional.empty();
        }
    }

    /** One row for each meeting; an older state never takes the place of a newer one. */
    @Override
    public void keep(FloorState state) {
        String meeting = state.meeting();
        try {
            String payload = FloorStateJson.write(state);
            int replaced = reader.sql(
                            "update journal_snapshot set revision = ?, payload = ? where meeting = ? and revision < ?")
                    .params(state.revision(), payload, meeting, state.revision())
                    .update();
            if (replaced == 0) {
                reader.sql("insert into journal_snapshot (meeting, revision, payload) values (?, ?, ?)")
                        .params(meeting, state.revision(), payload)
                        .update();
            }
        } catch (DuplicateKeyException e) {
            log.debug("Meeting {}: a snapshot as new as revision {} is there", meeting, state.revision(), e);
        } catch (RuntimeException e) {
            log.info("Meeting {}: no snapshot at revision {}: {}", meeting, state.revision(), e.getMessage());
        }
    }

    /** A row that a later release wrote is out of reach of this node, as a database that is away: others can read it. */
    private static <T> T reading(Supplier<T> query) {
        try {
            return query.get();
        } catch (RuntimeException e) {
            throw new JournalUnavailableException("the journal cannot be read: " + e.getMessage(), e);
        }
    }
}
