package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.springframework.jdbc.datasource.AbstractDataSource;

class PostgresJournalIT extends JournalContract {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    @Override
    DataSource unreachable() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/nothing?user=nobody");
        return nowhere;
    }

    @Test
    void a_session_that_the_server_ends_before_the_commit_arrives_is_unknown_and_turns_out_not_appended() {
        Journal journal = new JdbcJournal(endingBeforeCommit(database()));
        Change change = new Change(1, UUID.randomUUID(), Actor.SYSTEM, Instant.EPOCH, List.of());
        assertThat(journal.append("rt1", List.of(change))).isEqualTo(new Journal.Appended.Unknown());
        assertThat(new JdbcJournal(database()).byCommand("rt1", change.commandId()))
                .isEmpty();
    }

    @Test
    void a_server_that_stops_has_certainly_not_appended() throws IOException {
        EmbeddedPostgres stopping = EmbeddedPostgres.start();
        DataSource database = stopping.getPostgresDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        Journal journal = new JdbcJournal(database);
        Change first = new Change(1, UUID.randomUUID(), Actor.SYSTEM, Instant.EPOCH, List.of());
        assertThat(journal.append("rt1", List.of(first))).isEqualTo(new Journal.Appended.Committed());
        stopping.close();
        Change second = new Change(2, UUID.randomUUID(), Actor.SYSTEM, Instant.EPOCH, List.of());
        assertThat(journal.append("rt1", List.of(second))).isEqualTo(new Journal.Appended.NotAppended());
    }

    /** An administrator ends the session between the last insert and the commit. */
    private static DataSource endingBeforeCommit(DataSource database) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection real = database.getConnection();
                int session = real.unwrap(PGConnection.class).getBackendPID();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                            if (method.getName().equals("commit")) {
                                end(session);
                            }
                            try {
                                return method.invoke(real, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }

            private void end(int session) throws SQLException {
                try (Connection other = database.getConnection();
                        PreparedStatement end = other.prepareStatement("select pg_terminate_backend(?, 10000)")) {
                    end.setInt(1, session);
                    end.execute();
                }
            }

            @Override
            public Connection getConnection(String username, String password) throws SQLException {
                return getConnection();
            }
        };
    }
}
