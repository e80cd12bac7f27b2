package org.rostrum.floor.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole journal as it was at one instant, also while nodes write: the chain, the revisions, the ids, that all
 * of it can be read and followed, the kept snapshots, and the heads that an earlier check wrote down. A meeting's rows
 * are read page by page; nothing is written.
 */
final class JournalCheck {
    private static final int PAGE = 500;

    /** What the check of one meeting came to. */
    sealed interface Verdict {
        /** All is as it was written. */
        record Whole(JournalHeads.Head head, long unsealed, boolean snapshotUnread) implements Verdict {}

        /** The first thing that is not. */
        record Flawed(String meeting, String flaw) implements Verdict {}
    }

    private final Connection connection;
    private final Map<String, JournalHeads.Head> anchors;

    /** @param anchors heads that an earlier check wrote down, by meeting; empty where there are none */
    JournalCheck(Connection connection, Map<String, JournalHeads.Head> anchors) {
        this.connection = connection;
        this.anchors = anchors;
    }

    /** Checks every meeting that the journal, the snapshots or the earlier heads know, and tells each in turn. */
    void run(Consumer<Verdict> told) throws SQLException, ToolTrouble {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            if (!has("journal")) {
                throw new ToolTrouble("no-journal");
            }
            String select = "select revision, command_id, recorded_at, payload, " + hashColumn()
                    + " from journal where meeting = ? and revision > ? order by revision limit " + PAGE;
            for (String meeting : meetings()) {
                told.accept(check(meeting, select));
            }
        } finally {
            connection.rollback();
        }
    }

    private boolean has(String table) throws SQLException {
        try (ResultSet found =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                if (found.getString("TABLE_NAME").equalsIgnoreCase(table)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A database of a release before the chain can be checked too, for instance before it is updated. */
    private String hashColumn() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from journal where 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                if (none.getMetaData().getColumnName(i).equalsIgnoreCase("hash")) {
                    return "hash";
                }
            }
            return "cast(null as varchar(64))";
        }
    }

    private Set<String> meetings() throws SQLException {
        Set<String> meetings = new TreeSet<>(anchors.keySet());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select meeting from journal group by meeting union select meeting from journal_snapshot")) {
            while (row.next()) {
                meetings.add(row.getString(1));
            }
        }
        return meetings;
    }

    private Verdict check(String meeting, String select) throws SQLException {
        MeetingCheck check = new MeetingCheck(meeting, kept(meeting), anchors.get(meeting));
        long after = Long.MIN_VALUE;
        for (List<MeetingCheck.Row> page = page(select, meeting, after);
                !page.isEmpty();
                page = page(select, meeting, after)) {
            for (MeetingCheck.Row row : page) {
                Optional<MeetingCheck.Flaw> flaw = check.next(row);
                if (flaw.isPresent()) {
                    return new Verdict.Flawed(meeting, flaw.get().text());
                }
            }
            after = page.getLast().revision();
        }
        return check.end()
                .<Verdict>map(flaw -> new Verdict.Flawed(meeting, flaw.text()))
                .orElseGet(() -> new Verdict.Whole(check.head(), check.unsealed(), check.snapshotUnread()));
    }

    private List<MeetingCheck.Row> page(String select, String meeting, long after) throws SQLException {
        List<MeetingCheck.Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, meeting);
            statement.setLong(2, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new MeetingCheck.Row(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4),
                            row.getString(5)));
                }
            }
        }
        return rows;
    }

    private MeetingCheck.@Nullable Kept kept(String meeting) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select revision, payload from journal_snapshot where meeting = ?")) {
            select.setString(1, meeting);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new MeetingCheck.Kept(row.getLong(1), row.getString(2)) : null;
            }
        }
    }
}
