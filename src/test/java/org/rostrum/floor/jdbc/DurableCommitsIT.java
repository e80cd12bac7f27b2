package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DurableCommitsIT {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({"off, on", "on, on", "local, local", "remote_apply, remote_apply"})
    void a_commit_waits_to_be_written_and_for_what_else_the_server_asks(String server, String session)
            throws SQLException {
        serverIs(server);
        try (HikariDataSource pool = pool()) {
            // of the session: a server that is set otherwise meanwhile changes nothing
            assertThat(commitsOf(pool)).isEqualTo(session + " of session");
        }
    }

    @Test
    void a_server_that_does_not_wait_for_its_disks_is_warned_of(CapturedOutput output) throws IOException {
        try (EmbeddedPostgres careful =
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").start()) {
            DurableCommits.lookAt(careful.getPostgresDatabase());
        }
        assertThat(output).doesNotContain("acknowledged acts are lost");

        DurableCommits.lookAt(postgres.getPostgresDatabase());
        assertThat(output).contains("fsync=off and full_page_writes=on: when its machine fails");
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(1);
        return (HikariDataSource) new DurableCommits().postProcessBeforeInitialization(pool, "dataSource");
    }

    /** Set for the database: the command line of this server outranks its file. */
    private static void serverIs(String value) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database postgres set synchronous_commit = '" + value + "'");
        }
    }

    private static String commitsOf(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select setting || ' of ' || source from pg_settings where name = 'synchronous_commit'")) {
            row.next();
            return row.getString(1);
        }
    }
}
