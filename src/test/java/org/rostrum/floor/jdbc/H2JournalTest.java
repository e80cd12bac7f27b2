package org.rostrum.floor.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.io.TempDir;

class H2JournalTest extends JournalContract {
    @TempDir
    static Path folder;

    @Override
    DataSource database() {
        return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("journal"), "rostrum", "rostrum");
    }

    @Override
    DataSource unreachable() {
        return JdbcConnectionPool.create("jdbc:h2:tcp://127.0.0.1:1/nothing", "rostrum", "rostrum");
    }
}
