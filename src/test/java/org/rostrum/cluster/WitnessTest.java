package org.rostrum.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** What a node believes of itself, when others and the database come and go; looks are made by hand. */
class WitnessTest {
    private static final Instant START = Instant.parse("2013-10-03T14:00:00Z");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FakeBeats database = new FakeBeats();
    private final Set<String> visible = new HashSet<>(Set.of("a", "b", "c"));
    private Duration passed = Duration.ZERO;
    private final Witness witness = witness(false);

    /** A database that the test speaks for. */
    private static final class FakeBeats extends Beats {
        final Set<String> alive = new HashSet<>(Set.of("a", "b", "c"));
        final Set<String> left = new HashSet<>();
        int failures;
        int beats;

        FakeBeats() {
            super(new SimpleDriverDataSource());
        }

        @Override
        void beat(String id, String node) throws SQLException {
            if (failures > 0) {
                failures--;
                throw new SQLException("away");
            }
            beats++;
        }

        @Override
        Set<String> alive() throws SQLException {
            if (failures > 0) {
                failures--;
                throw new SQLException("away");
            }
            return Set.copyOf(alive);
        }

        @Override
        void leave(String id) {
            left.add(id);
        }

        @Override
        void sweep() {
            // nothing is left over
        }
    }

    private Witness witness(boolean edge) {
        return new Witness(
                new Witness.Self("a", "node-1", edge),
                0,
                () -> Set.copyOf(visible),
                database,
                () -> START.plus(passed),
                () -> passed.toNanos(),
                timer);
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
        witness.look();
    }

    @Test
    void the_smaller_side_stops_before_it_looks_again_and_says_since_when() {
        witness.look();
        passed = Duration.ofSeconds(3);
        visible.removeAll(Set.of("b", "c"));
        witness.clusterChanged();
        assertThat(witness.standing()).isEqualTo(new Standing.CutOff(START.plusSeconds(3)));
        pass(Duration.ofSeconds(1));
        assertThat(witness.standing()).isEqualTo(new Standing.CutOff(START.plusSeconds(3)));
        visible.addAll(Set.of("b", "c"));
        witness.clusterChanged();
        assertThat(witness.standing()).isEqualTo(new Standing.Writes());
    }

    @Test
    void the_larger_side_goes_on_without_a_pause() {
        witness.look();
        visible.remove("c");
        witness.clusterChanged();
        assertThat(witness.standing()).isEqualTo(new Standing.Writes());
    }

    @Test
    void the_last_of_three_goes_on_once_the_database_has_not_heard_of_the_others() {
        witness.look();
        visible.removeAll(Set.of("b", "c"));
        witness.clusterChanged();
        assertThat(witness.standing()).isInstanceOf(Standing.CutOff.class);
        database.alive.removeAll(Set.of("b", "c"));
        pass(Duration.ofSeconds(1));
        assertThat(witness.standing()).isEqualTo(new Standing.Writes());
    }

    @Test
    void a_database_that_does_not_answer_is_told_since_its_last_answer() {
        witness.look();
        passed = Duration.ofSeconds(1);
        database.failures = 2;
        witness.look();
        assertThat(witness.standing()).isEqualTo(new Standing.DatabaseAway(START));
        pass(Duration.ofSeconds(1));
        assertThat(witness.standing()).isEqualTo(new Standing.Writes());
    }

    @Test
    void one_broken_connection_is_not_a_database_that_is_away() {
        witness.look();
        database.failures = 1;
        pass(Duration.ofSeconds(1));
        assertThat(witness.standing()).isEqualTo(new Standing.Writes());
    }

    /** While it was away nobody could write: who reads first must not take the others for dead. */
    @Test
    void after_an_outage_others_get_a_moment_to_say_that_they_are_there() {
        witness.look();
        database.failures = 2;
        pass(Duration.ofSeconds(20));
        visible.removeAll(Set.of("b", "c"));
        witness.clusterChanged();
        database.failures = 0;
        database.alive.removeAll(Set.of("b", "c"));
        pass(Duration.ofSeconds(1));
        assertThat(witness.standing()).isInstanceOf(Standing.CutOff.class);
        pass(Beats.SILENCE.plusSeconds(1));
        assertThat(witness.standing()).isEqualTo(new Standing.Writes());
    }

    @Test
    void who_leaves_in_order_is_not_waited_for() {
        witness.look();
        witness.close();
        assertThat(database.left).containsExactly("a");
        int beats = database.beats;
        witness.look();
        assertThat(database.beats).isEqualTo(beats);
    }

    @Test
    void an_edge_reads_and_never_writes_a_row() {
        Witness edge = witness(true);
        edge.look();
        assertThat(edge.standing()).isEqualTo(new Standing.Writes());
        visible.removeAll(Set.of("b", "c"));
        edge.clusterChanged();
        assertThat(edge.standing()).isInstanceOf(Standing.CutOff.class);
        edge.close();
        assertThat(database.beats).isZero();
        assertThat(database.left).isEmpty();
    }
}
