package org.rostrum.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrainTest {
    private static final Drain.Patience SHORT = new Drain.Patience(Duration.ofMillis(1), Duration.ofMillis(250));

    private final List<String> told = new ArrayList<>();

    private Drain drain(int members, Carried... carried) {
        return new Drain(
                () -> members,
                () -> List.of(carried),
                () -> told.add("not ready"),
                () -> told.add("handed over"),
                SHORT);
    }

    /** People who are gone as soon as they are asked, or who never go. */
    private Carried people(String name, boolean stay) {
        return new Carried() {
            private int here = 2;

            @Override
            public void sendAway() {
                told.add(name);
                here = stay ? 2 : 0;
            }

            @Override
            public int here() {
                return here;
            }
        };
    }

    @Test
    void people_are_sent_away_before_the_meetings_are_handed_over() {
        Drain drain = drain(3, people("followers", false), people("screens", false));
        assertThat(drain.begun()).isFalse();
        drain.run();
        assertThat(drain.begun()).isTrue();
        assertThat(told).containsExactly("not ready", "followers", "screens", "handed over");
    }

    @Test
    void a_node_that_stands_alone_sends_nobody_away() {
        Drain drain = drain(1, people("followers", true));
        drain.run();
        assertThat(told).isEmpty();
        assertThat(drain.begun()).isTrue();
    }

    @Test
    void those_who_do_not_go_hold_up_the_end_for_a_while_only() {
        long start = System.nanoTime();
        drain(2, people("stubborn", true)).run();
        assertThat(told).containsExactly("not ready", "stubborn", "handed over");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    @Test
    void it_is_done_once() {
        Drain drain = drain(2, people("followers", false));
        drain.run();
        drain.run();
        assertThat(told).containsExactly("not ready", "followers", "handed over");
    }

    @Test
    void whoever_cannot_be_sent_away_does_not_keep_the_meetings_here() {
        Carried broken = new Carried() {
            @Override
            public void sendAway() {
                throw new IllegalStateException("no connection answers");
            }

            @Override
            public int here() {
                return 1;
            }
        };
        drain(2, broken).run();
        assertThat(told).containsExactly("not ready", "handed over");
    }
}
