package org.rostrum.panels.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.panels.application.PanelsLog;
import org.rostrum.panels.domain.PanelsChange;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code panels_log}. One row is one accepted command; rows are only ever added. */
final class JdbcPanelsLog implements PanelsLog {
    private final JdbcClient jdbc;
    private final boolean embedded;

    /** @param embedded whether this process has the database's file open */
    JdbcPanelsLog(JdbcClient jdbc, boolean embedded) {
        this.jdbc = jdbc;
        this.embedded = embedded;
    }

    @Override
    public boolean append(String dialogue, PanelsChange change) {
        try {
            jdbc.sql("""
                            insert into panels_log (dialogue, revision, command_id, recorded_at, payload)
                            values (:dialogue, :revision, :command, :at, :payload)""")
                    .param("dialogue", dialogue)
                    .param("revision", change.revision())
                    .param("command", change.commandId())
                    .param("at", change.at().atOffset(ZoneOffset.UTC))
                    .param("payload", ChangeCodec.write(change))
                    .update();
            if (embedded) {
                // H2 leaves it to the operating system when a commit reaches the disk
                jdbc.sql("checkpoint sync").update();
            }
            return true;
        } catch (DuplicateKeyException somebodyElseWasFirst) {
            return false;
        }
    }

    @Override
    public List<PanelsChange> read(String dialogue, long after) {
        return jdbc.sql("""
                        select revision, command_id, payload from panels_log
                        where dialogue = :dialogue and revision > :after order by revision""")
                .param("dialogue", dialogue)
                .param("after", after)
                .query((row, _) -> change(row))
                .list();
    }

    @Override
    public Optional<PanelsChange> byCommand(String dialogue, UUID commandId) {
        return jdbc.sql("""
                        select revision, command_id, payload from panels_log
                        where dialogue = :dialogue and command_id = :command""")
                .param("dialogue", dialogue)
                .param("command", commandId)
                .query((row, _) -> change(row))
                .optional();
    }

    private static PanelsChange change(ResultSet row) throws SQLException {
        return ChangeCodec.read(
                row.getLong("revision"), row.getObject("command_id", UUID.class), row.getString("payload"));
    }
}
