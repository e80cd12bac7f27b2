package org.rostrum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@Timeout(30)
class ProgrammeTest {
    private final DataSource database = ProgrammeNode.database();
    private final Halting halting = new Halting(database);
    private final TestClock clock = new TestClock(Instant.parse("2013-10-03T14:00:00Z"));
    private final ProgrammeNode node = new ProgrammeNode(halting, clock);
    private final ProgrammeNode other = new ProgrammeNode(database, clock);

    @Test
    void while_one_waits_for_the_database_the_others_see_what_was_read_last() throws Exception {
        other.loadDemo();
        List<Dialogue> known = node.programme.dialogues();
        clock.advance(Programme.FRESH);
        CompletableFuture<List<Dialogue>> waits = halting.during(() -> node.programme.dialogues());
        // in this thread: one that waited here would never get on
        assertThat(node.programme.dialogues()).isEqualTo(known);
        halting.goOn();
        assertThat(waits).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(known);
    }

    @Test
    void what_this_node_has_loaded_is_seen_at_once_also_where_somebody_was_reading_just_then() throws Exception {
        assertThat(node.programme.dialogues()).isEmpty();
        clock.advance(Programme.FRESH);
        // meetings are read first, and there are none yet
        halting.passes.set(1);
        CompletableFuture<List<Dialogue>> old = halting.during(() -> node.programme.dialogues());
        other.loadDemo();
        node.programme.readAgain();
        halting.goOn();
        assertThat(old).succeedsWithin(Duration.ofSeconds(10));
        assertThat(node.programme.dialogues()).hasSize(Demo.sources().size());
        assertThat(node.programme.meeting("rt1")).isPresent();
    }

    @Test
    void a_meeting_that_is_not_known_while_the_database_is_away_may_be_there() {
        other.loadDemo();
        node.programme.dialogues();
        clock.advance(Programme.FRESH);
        halting.away = true;
        assertThat(node.programme.meeting("rt1")).isPresent();
        assertThatThrownBy(() -> node.programme.meeting("new")).isInstanceOf(DataAccessException.class);
    }

    /** A database that keeps those waiting who come, or is away. */
    private static final class Halting extends DelegatingDataSource {
        private final CountDownLatch come = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final AtomicInteger passes = new AtomicInteger();
        private volatile boolean halts;
        private volatile boolean away;

        Halting(DataSource database) {
            super(database);
        }

        /** Asks in another thread, and returns when that one waits for the database. */
        <T> CompletableFuture<T> during(Supplier<T> question) throws InterruptedException {
            halts = true;
            CompletableFuture<T> answer = CompletableFuture.supplyAsync(question);
            assertThat(come.await(10, TimeUnit.SECONDS)).isTrue();
            return answer;
        }

        void goOn() {
            halts = false;
            go.countDown();
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("away");
            }
            if (halts && passes.getAndDecrement() <= 0) {
                come.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new SQLException(e);
                }
            }
            return super.getConnection();
        }
    }
}
