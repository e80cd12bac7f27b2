package org.rostrum.panels.jdbc;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.rostrum.panels.application.PanelsLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The log in a migrated database of its own. */
public final class PanelsDatabase {
    private PanelsDatabase() {}

    public static PanelsLog inMemory() {
        return migrated(
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""), true);
    }

    public static PanelsLog migrated(DataSource database) {
        return migrated(database, false);
    }

    /** @param embedded whether what is answered has to be written through to the disk by us */
    static PanelsLog migrated(DataSource database, boolean embedded) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new JdbcPanelsLog(JdbcClient.create(database), embedded);
    }
}
