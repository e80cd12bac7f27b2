package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.domain.Change;

/** A database that closes itself as after a write that failed; a disk that is really full is for {@code DiskFullIT}. */
class EmbeddedReopeningTest {
    private static final String MEETING = "rt1";

    @TempDir
    private Path folder;

    private HikariDataSource pool;
    private EmbeddedReopening reopening;
    private Journal journal;

    @BeforeEach
    void openDatabase() {
        pool = pool();
        Flyway.configure().dataSource(pool).load().migrate();
        journal = new JdbcJournal(pool);
        reopening = new EmbeddedReopening(pool, folder.resolve("rostrum"));
    }

    private HikariDataSource pool() {
        HikariDataSource some = new HikariDataSource();
        some.setJdbcUrl("jdbc:h2:file:" + folder.resolve("rostrum") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        some.setUsername("rostrum");
        some.setPassword("rostrum");
        some.setMaximumPoolSize(4);
        some.setConnectionTimeout(1_000);
        return some;
    }

    @AfterEach
    void closeDatabase() {
        reopening.destroy();
        pool.close();
    }

    @Test
    void a_database_that_closed_itself_is_open_again_with_all_that_was_acknowledged() throws SQLException {
        List<Change> changes = List.of(JournalContract.change(1), JournalContract.change(2));
        journal.append(MEETING, changes);
        reopening.look();

        closeItself();
        openAgain();

        assertThat(journal.read(MEETING, 0, 10)).isEqualTo(changes);
        assertThat(journal.append(MEETING, List.of(JournalContract.change(3))))
                .isEqualTo(new Journal.Appended.Committed());
        reopening.look();
        closeItself();
        openAgain();
        assertThat(journal.head(MEETING)).isEqualTo(3);
    }

    @Test
    void another_pool_of_this_process_finds_the_database_again_too() throws SQLException {
        reopening.look();
        try (HikariDataSource other = pool()) {
            other.setMaximumPoolSize(1);
            other.setMinimumIdle(1);
            Journal beside = new JdbcJournal(other);
            assertThat(beside.head(MEETING)).isZero();

            closeItself();
            openAgain();

            works(beside);
        }
    }

    @Test
    void a_database_that_works_is_left_alone() throws SQLException {
        reopening.look();
        MVStore store = store();

        reopening.look();

        assertThat(store()).isSameAs(store);
        assertThat(store.isClosed()).isFalse();
    }

    private void openAgain() {
        reopening.look();
        reopening.look();
        works(journal);
        reopening.look();
    }

    /** A pool asks a connection that was used a moment ago not again whether it is good. */
    private static void works(Journal journal) {
        await().pollInterval(Duration.ofSeconds(1)).ignoreExceptions().until(() -> journal.head(MEETING) >= 0);
    }

    private void closeItself() throws SQLException {
        MVStore store = store();
        MVStoreException full = new MVStoreException(2, "Writing failed");
        try {
            store.panic(full);
        } catch (MVStoreException thrown) {
            assertThat(thrown).isSameAs(full);
        }
    }

    private MVStore store() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            return session.getDatabase().getStore().getMvStore();
        }
    }
}
