package org.rostrum.floor.jdbc;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class H2VerifyTest extends VerifyContract {
    @TempDir
    static Path data;

    @Override
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:file:" + data.resolve("rostrum"), "rostrum", "rostrum");
    }

    @Override
    List<String> where() {
        return List.of("--data", data.toString());
    }
}
