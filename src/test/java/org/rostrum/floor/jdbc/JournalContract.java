package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.application.LocalOwners;
import org.rostrum.floor.application.Meetings;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.json.RandomMeeting;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What a journal promises, on whatever database. */
abstract class JournalContract {
    private static final String RT1 = "rt1";
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123456789Z");

    private DataSource database;
    private Journal journal;

    /** A database that is empty, or was used by other tests of this class. */
    abstract DataSource database();

    /** A database that cannot be reached. */
    abstract DataSource unreachable();

    private static Journal on(DataSource database) {
        return new JdbcJournal(database);
    }

    @BeforeEach
    void migrate() {
        database = database();
        Flyway.configure().dataSource(database).cleanDisabled(false).load().clean();
        Flyway.configure().dataSource(database).load().migrate();
        journal = on(database);
    }

    static Change change(long revision) {
        return change(revision, UUID.randomUUID());
    }

    private static Change change(long revision, UUID commandId) {
        return new Change(
                revision, commandId, Meetings.CHAIR, NOON, List.of(new FloorEvent.Announced("at " + revision)));
    }

    @Test
    void what_was_appended_is_read_as_it_was() {
        List<Change> changes = List.of(change(1), change(2), change(3));
        assertThat(journal.append(RT1, changes)).isEqualTo(new Journal.Appended.Committed());
        assertThat(journal.read(RT1, 0, 10)).isEqualTo(changes);
        assertThat(journal.read(RT1, 1, 1)).containsExactly(changes.get(1));
        assertThat(journal.head(RT1)).isEqualTo(3);
        assertThat(journal.head("other")).isZero();
        assertThat(journal.byCommand(RT1, changes.get(2).commandId())).contains(changes.get(2));
        assertThat(journal.byCommand("other", changes.get(2).commandId())).isEmpty();
        assertThat(journal.commandIds(RT1)).hasSize(3);
    }

    @Test
    void a_revision_is_written_once() {
        journal.append(RT1, List.of(change(1)));
        assertThat(journal.append(RT1, List.of(change(1)))).isEqualTo(new Journal.Appended.Conflict());
        assertThat(journal.append("other", List.of(change(1)))).isEqualTo(new Journal.Appended.Committed());
    }

    @Test
    void a_command_acts_once_whatever_its_revision() {
        UUID id = UUID.randomUUID();
        journal.append(RT1, List.of(change(1, id)));
        assertThat(journal.append(RT1, List.of(change(2, id)))).isEqualTo(new Journal.Appended.Conflict());
    }

    @Test
    void changes_that_go_together_are_written_all_or_none() {
        journal.append(RT1, List.of(change(1), change(2)));
        assertThat(journal.append(RT1, List.of(change(3), change(4), change(2))))
                .isEqualTo(new Journal.Appended.Conflict());
        assertThat(journal.head(RT1)).isEqualTo(2);
    }

    @Test
    void two_writers_never_both_succeed() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            for (long revision = 1; revision <= 100; revision++) {
                long contested = revision;
                CyclicBarrier together = new CyclicBarrier(2);
                List<CompletableFuture<Journal.Appended>> both = new ArrayList<>();
                for (int writer = 0; writer < 2; writer++) {
                    both.add(CompletableFuture.supplyAsync(
                            () -> {
                                meet(together);
                                return journal.append(RT1, List.of(change(contested)));
                            },
                            writers));
                }
                assertThat(both.stream().map(CompletableFuture::join))
                        .containsExactlyInAnyOrder(new Journal.Appended.Committed(), new Journal.Appended.Conflict());
            }
        }
        assertThat(journal.read(RT1, 0, 200))
                .extracting(Change::revision)
                .hasSize(100)
                .isSorted();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_database_that_is_away_has_certainly_not_appended() {
        Journal away = on(unreachable());
        assertThat(away.append(RT1, List.of(change(1)))).isEqualTo(new Journal.Appended.NotAppended());
        assertThatThrownBy(() -> away.head(RT1)).isInstanceOf(JournalUnavailableException.class);
    }

    @Test
    void a_commit_that_broke_off_is_unknown_and_can_be_looked_up() {
        Journal breaking = on(breakingAfterCommit(database));
        Change change = change(1);
        assertThat(breaking.append(RT1, List.of(change))).isEqualTo(new Journal.Appended.Unknown());
        assertThat(journal.byCommand(RT1, change.commandId())).contains(change);
    }

    /** A network that dies when the commit has reached the server and its answer is on the way. */
    private static DataSource breakingAfterCommit(DataSource database) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection real = database.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                            try {
                                Object result = method.invoke(real, args);
                                if (method.getName().equals("commit")) {
                                    throw new SQLException("connection reset", "08006");
                                }
                                return result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }

            @Override
            public Connection getConnection(String username, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    @Test
    void a_snapshot_is_the_state_with_its_history_so_that_undo_reaches_as_far() {
        LocalOwners node = new LocalOwners(journal, InstantSource.system(), Runnable::run, (meeting, change) -> {});
        Meetings.get(node.submit(Meetings.prepare(RT1, "KEN", "BRA")));
        Meetings.get(node.submit(Meetings.by(Meetings.CHAIR, RT1, new FloorCommand.OpenMeeting())));
        Meetings.get(node.submit(Meetings.request(RT1, "KEN")));
        Meetings.get(node.submit(Meetings.by(Meetings.CHAIR, RT1, new FloorCommand.GiveNext(null))));
        Meetings.get(node.submit(Meetings.request(RT1, "BRA")));
        FloorState live = fold(FloorState.initial(RT1), journal.read(RT1, 0, 100));
        journal.keep(live);
        FloorState loaded = journal.snapshot(RT1).orElseThrow();
        assertThat(loaded).isEqualTo(live);
        Meetings.get(node.submit(Meetings.by(Meetings.CHAIR, RT1, new FloorCommand.Undo())));
        List<Change> undo = journal.read(RT1, live.revision(), 10);
        assertThat(fold(loaded, undo)).isEqualTo(fold(live, undo));
        assertThat(fold(loaded, undo).waiting()).hasSize(2);
    }

    @Test
    void a_snapshot_of_another_version_is_as_none() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection
                    .createStatement()
                    .executeUpdate("insert into journal_snapshot (meeting, revision, payload)"
                            + " values ('rt1', 5, '{\"v\":99}')");
        }
        assertThat(journal.snapshot(RT1)).isEqualTo(Optional.empty());
    }

    @Test
    void a_damaged_snapshot_is_as_none() throws SQLException {
        for (String damaged : List.of("", "{", "[]", "{\"v\":1,\"base\":{\"asOf\":\"noon\"}}")) {
            store("delete from journal_snapshot");
            store("insert into journal_snapshot (meeting, revision, payload) values ('rt1', 5, '" + damaged + "')");
            assertThat(journal.snapshot(RT1)).as(damaged).isEmpty();
        }
    }

    @Test
    void an_older_snapshot_never_takes_the_place_of_a_newer_one() {
        RandomMeeting meeting = new RandomMeeting(RT1, 7);
        meeting.next();
        FloorState older = meeting.state();
        meeting.next();
        FloorState newer = meeting.state();
        journal.keep(older);
        journal.keep(newer);
        journal.keep(older);
        journal.keep(newer);
        assertThat(journal.snapshot(RT1)).contains(newer);
    }

    @Test
    void a_row_of_a_later_release_keeps_the_meeting_from_being_read_wrongly() throws SQLException {
        journal.append(RT1, List.of(change(1)));
        store("update journal set payload = '{\"v\":9}'");
        assertThatThrownBy(() -> journal.read(RT1, 0, 10))
                .isInstanceOf(JournalUnavailableException.class)
                .hasMessageContaining("found 9, expected 1");
    }

    private void store(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void two_writers_of_several_changes_at_once_never_mix() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                String meeting = "round-" + round;
                CyclicBarrier together = new CyclicBarrier(2);
                List<Change> one = List.of(change(1), change(2), change(3));
                List<Change> other = List.of(change(1), change(2));
                CompletableFuture<Journal.Appended> first = racing(one, meeting, together, writers);
                CompletableFuture<Journal.Appended> second = racing(other, meeting, together, writers);
                assertThat(List.of(first.join(), second.join()))
                        .containsExactlyInAnyOrder(new Journal.Appended.Committed(), new Journal.Appended.Conflict());
                boolean firstWon = first.join() instanceof Journal.Appended.Committed;
                assertThat(journal.read(meeting, 0, 10)).isEqualTo(firstWon ? one : other);
            }
        }
    }

    private CompletableFuture<Journal.Appended> racing(
            List<Change> changes, String meeting, CyclicBarrier together, ExecutorService writers) {
        return CompletableFuture.supplyAsync(
                () -> {
                    meet(together);
                    return journal.append(meeting, changes);
                },
                writers);
    }

    @Test
    void a_meeting_of_ten_thousand_changes_opens_from_its_snapshot() {
        String[] codes = new String[200];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = "P" + i;
        }
        LocalOwners node = new LocalOwners(journal, InstantSource.system(), Runnable::run, (meeting, change) -> {});
        Meetings.get(node.submit(Meetings.prepare(RT1, codes)));
        Meetings.get(node.submit(Meetings.by(Meetings.CHAIR, RT1, new FloorCommand.OpenMeeting())));
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 2; i < 10_000; i++) {
            FloorCommand next = i % 3 == 2
                    ? new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT)
                    : i % 3 == 0
                            ? new FloorCommand.GiveNext(null)
                            : new FloorCommand.ExtendClock(java.time.Duration.ofSeconds(1));
            Actor actor = i % 3 == 2 ? Actor.participant(codes[(i / 3) % codes.length]) : Meetings.CHAIR;
            answers.add(node.submit(Meetings.by(actor, RT1, next)));
        }
        assertThat(answers.stream().map(Meetings::get)).allMatch(Answer.Done.class::isInstance);
        long begin = System.nanoTime();
        FloorState whole = fold(FloorState.initial(RT1), journal.read(RT1, 0, 20_000));
        System.out.printf(
                "a meeting of %d changes folded from its first in %.0f ms on %s%n",
                whole.revision(), (System.nanoTime() - begin) / 1e6, getClass().getSimpleName());
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            FloorState kept = journal.snapshot(RT1).orElseThrow();
            FloorState opened = fold(kept, journal.read(RT1, kept.revision(), 20_000));
            System.out.printf(
                    "a meeting of %d changes opened in %.0f ms on %s%n",
                    opened.revision(),
                    (System.nanoTime() - start) / 1e6,
                    getClass().getSimpleName());
            assertThat(opened).isEqualTo(whole);
        }
    }

    /** What each row's hash is, in order, by the definition; "-" where it is something else. */
    private List<String> hashesThatFit(String meeting) throws SQLException {
        List<String> fitting = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select revision, command_id, payload, hash from journal"
                        + " where meeting = '" + meeting + "' order by revision")) {
            String before = JournalHash.NONE;
            while (row.next()) {
                String hash =
                        JournalHash.of(before, meeting, row.getLong(1), row.getObject(2, UUID.class), row.getString(3));
                fitting.add(hash.equals(row.getString(4)) ? hash : "-");
                before = hash;
            }
        }
        return fitting;
    }

    @Test
    void each_row_is_chained_to_the_one_before_it_in_batches_by_one_node_and_by_another() throws SQLException {
        journal.append(RT1, List.of(change(1), change(2), change(3)));
        journal.append(RT1, List.of(change(4)));
        on(database).append(RT1, List.of(change(5)));
        assertThat(journal.append(RT1, List.of(change(5)))).isEqualTo(new Journal.Appended.Conflict());
        assertThat(journal.append(RT1, List.of(change(6), change(7)))).isEqualTo(new Journal.Appended.Committed());

        assertThat(hashesThatFit(RT1)).hasSize(7).doesNotHaveDuplicates().doesNotContain("-");
    }

    @Test
    void a_change_is_never_written_above_a_hole() {
        assertThat(journal.append(RT1, List.of(change(2)))).isEqualTo(new Journal.Appended.Conflict());
        journal.append(RT1, List.of(change(1)));
        assertThat(journal.append(RT1, List.of(change(2), change(4)))).isEqualTo(new Journal.Appended.Conflict());
        assertThat(journal.append(RT1, List.of(change(3)))).isEqualTo(new Journal.Appended.Conflict());
        assertThat(journal.head(RT1)).isEqualTo(1);
    }

    @Test
    void what_a_node_remembers_is_not_believed_against_the_journal() throws SQLException {
        journal.append(RT1, List.of(change(1), change(2)));
        // a backup was restored, or a replica that lacked the last commit has taken over, and somebody else went on
        store("delete from journal where revision = 2");
        Change instead = change(2);
        on(database).append(RT1, List.of(instead));

        Change third = change(3);
        assertThat(journal.append(RT1, List.of(third))).isEqualTo(new Journal.Appended.Conflict());
        assertThat(journal.append(RT1, List.of(third))).isEqualTo(new Journal.Appended.Committed());
        assertThat(hashesThatFit(RT1)).hasSize(3).doesNotContain("-");
    }

    @Test
    void after_a_commit_of_unknown_outcome_the_chain_goes_on_from_what_is_there() throws SQLException {
        Journal breaking = on(breakingAfterCommit(database));
        breaking.append(RT1, List.of(change(1)));
        breaking.append(RT1, List.of(change(2)));
        journal.append(RT1, List.of(change(3)));
        assertThat(hashesThatFit(RT1)).hasSize(3).doesNotContain("-");
    }

    @Test
    void the_next_append_seals_what_nodes_of_an_earlier_release_wrote() throws SQLException {
        journal.append(RT1, changes(1, 1200));
        store("update journal set hash = null where revision > 1");
        assertThat(journal.append(RT1, List.of(change(1201)))).isEqualTo(new Journal.Appended.Conflict());
        assertThat(journal.append(RT1, List.of(change(1201)))).isEqualTo(new Journal.Appended.Committed());
        store("update journal set hash = null where revision = 1201");
        assertThat(on(database).append(RT1, List.of(change(1202)))).isEqualTo(new Journal.Appended.Committed());

        assertThat(hashesThatFit(RT1)).hasSize(1202).doesNotContain("-");
    }

    @Test
    void a_starting_node_seals_every_meeting_and_leaves_alone_what_has_a_hole() throws SQLException {
        journal.append(RT1, changes(1, 1100));
        journal.append("rt2", changes(1, 3));
        journal.append("holed", changes(1, 3));
        journal.append("sealed", changes(1, 2));
        store("update journal set hash = null where meeting <> 'sealed'");
        store("delete from journal where meeting = 'holed' and revision = 2");

        new JournalSealer(database).sealAll();

        assertThat(hashesThatFit(RT1)).hasSize(1100).doesNotContain("-");
        assertThat(hashesThatFit("rt2")).hasSize(3).doesNotContain("-");
        assertThat(hashesThatFit("sealed")).hasSize(2).doesNotContain("-");
        assertThat(hashesThatFit("holed")).containsExactly("-", "-");
        assertThat(journal.append(RT1, List.of(change(1101)))).isEqualTo(new Journal.Appended.Committed());
    }

    @Test
    void two_nodes_that_seal_at_the_same_time_write_the_same() throws Exception {
        journal.append(RT1, changes(1, 1500));
        store("update journal set hash = null");
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<Void>> both = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                both.add(CompletableFuture.runAsync(
                        () -> {
                            meet(together);
                            new JournalSealer(database).sealAll();
                        },
                        nodes));
            }
            both.forEach(CompletableFuture::join);
        }
        assertThat(hashesThatFit(RT1)).hasSize(1500).doesNotContain("-");
    }

    private static List<Change> changes(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(JournalContract::change)
                .toList();
    }

    private static FloorState fold(FloorState from, List<Change> changes) {
        FloorState state = from;
        for (Change change : changes) {
            state = Evolution.evolve(state, change);
        }
        return state;
    }
}
