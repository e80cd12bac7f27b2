package org.rostrum.programme;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.rostrum.floor.domain.Participant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The programme of one node, on a database that several may share. */
final class ProgrammeNode {
    static final Map<String, Participant> KNOWN = ParticipantsCsv.all();

    final JdbcClient jdbc;
    final ProgrammeStore store;
    final Programme programme;
    final DialogueImport dialogues;

    ProgrammeNode(DataSource database, TestClock clock) {
        jdbc = JdbcClient.create(database);
        store = new ProgrammeStore(jdbc);
        programme = new Programme(store, clock);
        dialogues = new DialogueImport(
                store, programme, new TransactionTemplate(new DataSourceTransactionManager(database)), clock, KNOWN);
    }

    void loadDemo() {
        Demo.sources().forEach(dialogues::loadDemo);
    }

    static DataSource database() {
        DataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }
}
