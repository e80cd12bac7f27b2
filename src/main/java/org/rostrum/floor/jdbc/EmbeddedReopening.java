package org.rostrum.floor.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Opens the embedded database again after it has closed itself, as it does when a write fails: H2 then keeps its file
 * locked for as long as the process lives, so that nobody, not even its own process, could open it. What was acknowledged
 * was on the disk before; what was under way is not known and is asked by its id.
 */
final class EmbeddedReopening implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedReopening.class);

    /** With less space than this the next acts would close it again. */
    private static final long LEAST_BYTES = 16L << 20;

    private final HikariDataSource pool;
    private final Path file;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("embedded-reopening").daemon().factory());
    private @Nullable Database known;
    private boolean wasClosed;

    /**
     * @param pool all that this process has open of the database
     * @param database path of the database, without its ending
     */
    EmbeddedReopening(HikariDataSource pool, Path database) {
        this.pool = pool;
        this.file = EmbeddedDatabase.fileOf(database);
    }

    /** Looks once a second from now on. */
    void start() {
        var _ = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Lets go of a database that has closed itself, where there is space to go on: whoever asks next opens it. */
    synchronized void look() {
        try {
            Database database = known == null ? find() : known;
            if (database == null) {
                return;
            }
            known = database;
            MVStore store = database.getStore().getMvStore();
            if (store.getPanicException() != null) {
                closed(database, store);
            } else if (store.isClosed()) {
                // its last connection was closed, and the next one opened it again
                known = null;
            } else if (wasClosed) {
                wasClosed = false;
                // one that was being made while the others were dropped
                pool.getHikariPoolMXBean().softEvictConnections();
                log.warn("The embedded database is open again.");
            }
        } catch (SQLException | IOException | RuntimeException e) {
            log.debug("The embedded database cannot be looked at now", e);
        }
    }

    /**
     * Ends what is open of it first, and lets go of its file at a later look: as long as somebody still uses the old one,
     * H2 forgets the new one each time, and would open a third on the same file.
     */
    private void closed(Database database, MVStore store) throws IOException {
        SessionLocal[] sessions = database.getSessions(false);
        if (!wasClosed) {
            wasClosed = true;
            log.error(
                    "The embedded database has closed itself. It is opened again by itself once its disk has {} MB of space.",
                    LEAST_BYTES >> 20,
                    store.getPanicException());
            database.shutdownImmediately();
        } else if (sessions.length == 0 && Files.getFileStore(file).getUsableSpace() >= LEAST_BYTES) {
            store.getFileStore().close();
            pool.getHikariPoolMXBean().softEvictConnections();
            known = null;
        }
        for (SessionLocal each : sessions) {
            end(each);
        }
    }

    private static void end(SessionLocal session) {
        try {
            session.close();
        } catch (RuntimeException e) {
            log.debug("A session of a database that has closed itself ends", e);
        }
    }

    /** The database behind a connection of the pool. */
    private @Nullable Database find() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                    ? session.getDatabase()
                    : null;
        }
    }

    /** Before the pool is closed: a database that is meant to close stays closed. */
    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
