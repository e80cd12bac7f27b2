package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.floor.application.Journal.Appended;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;

/** What an append says when a connection fails at a chosen call; the answer must never claim more than is known. */
class JournalAppendTest {
    private final Map<String, Exception> failures = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private String url = "jdbc:postgresql://database/rostrum";

    private Appended append() {
        List<Change> changes = List.of(change(1), change(2));
        return new JournalAppend(5).in(connection(), JournalRow.of("rt1", changes));
    }

    private static Change change(long revision) {
        return new Change(revision, UUID.randomUUID(), Actor.SYSTEM, Instant.EPOCH, List.of());
    }

    @Test
    void all_rows_go_in_one_batch_and_one_commit_and_the_connection_is_given_back() {
        assertThat(append()).isEqualTo(new Appended.Committed());
        assertThat(calls)
                .containsSubsequence("setAutoCommit(false)", "executeBatch", "commit", "setAutoCommit(true)", "close")
                .containsOnlyOnce("executeBatch")
                .doesNotContain("rollback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setAutoCommit(false)", "prepareStatement", "executeBatch"})
    void a_failure_before_the_commit_has_certainly_appended_nothing(String call) {
        failures.put(call, new SQLException("the connection is gone", "08006"));

        assertThat(append()).isEqualTo(new Appended.NotAppended());
        assertThat(calls).contains("rollback", "close").doesNotContain("commit");
    }

    @Test
    void a_taken_key_is_a_conflict_even_where_it_is_told_in_a_chained_failure() {
        BatchUpdateException batch = new BatchUpdateException("batch failed", null, 0, new int[0]);
        batch.setNextException(new SQLException("duplicate key", "23505"));
        failures.put("executeBatch", batch);

        assertThat(append()).isEqualTo(new Appended.Conflict());
        assertThat(calls).contains("rollback", "close").doesNotContain("commit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40002", "40P01", "25P02"})
    void a_commit_that_the_database_answered_with_a_rollback_has_appended_nothing(String state) {
        failures.put("commit", new SQLException("rolled back", state));

        assertThat(append()).isEqualTo(new Appended.NotAppended());
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08007", "40003", "57P01", "90098", "HY000"})
    void any_other_failure_of_the_commit_leaves_the_outcome_unknown(String state) {
        failures.put("commit", new SQLException("who knows", state));

        assertThat(append()).isEqualTo(new Appended.Unknown());
        assertThat(calls).contains("abort", "close").doesNotContain("setAutoCommit(true)");
    }

    @Test
    void a_driver_that_breaks_in_the_commit_leaves_the_outcome_unknown() {
        failures.put("commit", new IllegalStateException("a fault of the driver"));

        assertThat(append()).isEqualTo(new Appended.Unknown());
    }

    @Test
    void a_transaction_that_cannot_be_rolled_back_is_cut_off_since_auto_commit_would_commit_it() {
        failures.put("executeBatch", new SQLException("timeout", "57014"));
        failures.put("rollback", new SQLException("timeout", "57014"));

        assertThat(append()).isEqualTo(new Appended.NotAppended());
        assertThat(calls).contains("abort", "close").doesNotContain("setAutoCommit(true)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setAutoCommit(true)", "close"})
    void what_is_committed_stays_committed_when_the_connection_breaks_afterwards(String call) {
        failures.put(call, new SQLException("the connection is gone", "08006"));

        assertThat(append()).isEqualTo(new Appended.Committed());
    }

    @Test
    void an_embedded_database_writes_to_its_disk_what_it_committed_before_it_is_answered() {
        url = "jdbc:h2:file:/data/rostrum";

        assertThat(append()).isEqualTo(new Appended.Committed());
        assertThat(calls).containsSubsequence("commit", "execute", "close");
    }

    @Test
    void what_an_embedded_database_committed_and_could_not_write_to_its_disk_is_unknown() {
        url = "jdbc:h2:file:/data/rostrum";
        failures.put("execute", new SQLException("the disk is full", "90031"));

        assertThat(append()).isEqualTo(new Appended.Unknown());
        assertThat(calls).contains("abort", "close");
    }

    @Test
    void a_database_without_a_network_needs_no_limit_for_its_silence() {
        failures.put("setNetworkTimeout", new SQLFeatureNotSupportedException("no network"));

        assertThat(append()).isEqualTo(new Appended.Committed());
    }

    private Connection connection() {
        return proxy(Connection.class);
    }

    /** Says nothing to every call, except where a failure is planned. */
    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            String call = switch (method.getName()) {
                case "setAutoCommit" -> "setAutoCommit(" + args[0] + ")";
                case "close" -> type == Connection.class ? "close" : "close of a statement";
                default -> method.getName();
            };
            calls.add(call);
            Exception failure = failures.get(call);
            if (failure != null) {
                throw failure;
            }
            return switch (call) {
                case "prepareStatement" -> proxy(PreparedStatement.class);
                case "createStatement" -> proxy(Statement.class);
                case "getMetaData" -> proxy(DatabaseMetaData.class);
                case "getURL" -> url;
                case "execute" -> true;
                case "executeBatch" -> new int[] {1, 1};
                default -> null;
            };
        }));
    }
}
