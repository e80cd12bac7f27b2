package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.floor.application.Journal;

class H2JournalTest extends JournalContract {
    @TempDir
    static Path folder;

    @Override
    DataSource database() {
        return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("journal"), "rostrum", "rostrum");
    }

    @Test
    void a_commit_is_answered_once_it_is_written_to_the_disk() {
        DataSource database = database();
        H2Statements statements = H2Statements.of(database);
        Journal journal = new JdbcJournal(database);

        journal.append("rt1", List.of(change(1)));
        journal.append("rt1", List.of(change(2)));

        assertThat(statements.writesThrough()).isEqualTo(2);
    }

    @Override
    DataSource unreachable() {
        return JdbcConnectionPool.create("jdbc:h2:tcp://127.0.0.1:1/nothing", "rostrum", "rostrum");
    }
}
