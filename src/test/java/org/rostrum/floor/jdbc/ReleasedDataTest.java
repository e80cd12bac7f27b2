package org.rostrum.floor.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ReleasedDataTest extends ReleasedData {
    @TempDir
    Path folder;

    @Override
    String kind() {
        return "h2";
    }

    @Override
    DataSource empty(String name) {
        return new DriverManagerDataSource(url(name), user(), user());
    }

    @Override
    void load(DataSource database, Path gzippedSql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement run = connection.prepareStatement("runscript from ? compression gzip")) {
            run.setString(1, gzippedSql.toAbsolutePath().toString());
            run.execute();
        }
    }

    @Override
    String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    @Override
    String user() {
        return "rostrum";
    }
}
