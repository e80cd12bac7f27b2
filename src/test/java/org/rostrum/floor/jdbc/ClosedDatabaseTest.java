package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedDatabaseTest {
    private static final String URL = "jdbc:h2:file:";
    private static final int TRIES = 20;

    @TempDir
    static Path folder;

    /** Asked without a pause, as under load: a pool does not look at a connection that was used a moment ago. */
    @Test
    void a_pool_under_load_opens_a_database_again_that_has_closed_itself() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource(config())) {
            assertThat(isAnswered(pool)).isTrue();
            try (Connection other = DriverManager.getConnection(URL + folder.resolve("closing"), "rostrum", "rostrum");
                    Statement statement = other.createStatement()) {
                statement.execute("shutdown immediately");
            }
            boolean answered = false;
            for (int i = 0; i < TRIES && !answered; i++) {
                answered = isAnswered(pool);
            }
            assertThat(answered).isTrue();
        }
    }

    private static HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(URL + folder.resolve("closing"));
        config.setUsername("rostrum");
        config.setPassword("rostrum");
        config.setMaximumPoolSize(4);
        config.setExceptionOverrideClassName(ClosedDatabase.class.getName());
        return config;
    }

    private static boolean isAnswered(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }
}
