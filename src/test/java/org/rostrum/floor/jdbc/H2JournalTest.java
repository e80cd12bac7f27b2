package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2JournalTest extends JournalContract {
    @TempDir
    static Path folder;

    @Override
    DataSource database() {
        return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("journal"), "rostrum", "rostrum");
    }

    @Test
    void its_commits_are_written_to_the_disk() throws SQLException {
        try (Connection connection = database().getConnection()) {
            assertThat(EmbeddedDatabase.isOn(connection)).isTrue();
            assertThatCode(() -> EmbeddedDatabase.writeThrough(connection)).doesNotThrowAnyException();
        }
    }

    @Override
    DataSource unreachable() {
        return JdbcConnectionPool.create("jdbc:h2:tcp://127.0.0.1:1/nothing", "rostrum", "rostrum");
    }
}
