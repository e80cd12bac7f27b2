package org.rostrum.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.access.SignInThrottle.ByAddress;
import org.rostrum.access.SignInThrottle.ByName;
import org.rostrum.access.SignInThrottle.Who;

class SignInThrottleTest {
    private static final List<Who> GUESSER = List.of(new ByAddress("192.0.2.1"), new ByName("user opga"));
    private static final List<Who> SOMEBODY_ELSE = List.of(new ByAddress("192.0.2.2"), new ByName("user desk"));

    private final MovableClock clock = new MovableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock, 10);

    @Test
    void each_failure_doubles_the_wait_up_to_five_seconds() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            waits.add(throttle.delay(GUESSER).toMillis());
            throttle.failed(GUESSER);
        }
        assertThat(waits).containsExactly(0L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L, 5000L);
        assertThat(throttle.delay(SOMEBODY_ELSE)).isZero();
    }

    @Test
    void the_tenth_failure_within_a_minute_turns_an_address_away_until_the_first_is_a_minute_old() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.turnedAway(GUESSER)).as("after %d failures", i).isEmpty();
            throttle.failed(GUESSER);
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(throttle.turnedAway(GUESSER)).contains(Duration.ofSeconds(50));
        assertThat(throttle.turnedAway(SOMEBODY_ELSE)).isEmpty();

        clock.move(Duration.ofSeconds(50));
        assertThat(throttle.turnedAway(GUESSER)).isEmpty();
        assertThat(throttle.delay(GUESSER)).as("nine still count").isEqualTo(Duration.ofSeconds(5));
        clock.move(Duration.ofSeconds(9));
        assertThat(throttle.delay(GUESSER)).isZero();
    }

    @Test
    void a_name_is_not_easily_locked_by_others_but_guesses_from_many_addresses_end_too() {
        List<Who> owner = List.of(new ByAddress("198.51.100.1"), new ByName("user opga"));
        for (int i = 0; i < 99; i++) {
            throttle.failed(List.of(new ByAddress("192.0.2." + i), new ByName("user opga")));
        }
        assertThat(throttle.turnedAway(owner)).isEmpty();
        throttle.failed(List.of(new ByAddress("192.0.2.99"), new ByName("user opga")));
        assertThat(throttle.turnedAway(owner)).contains(Duration.ofMinutes(1));
    }

    @Test
    void a_success_clears_the_name_but_not_the_address() {
        throttle.failed(GUESSER);
        throttle.failed(GUESSER);
        throttle.succeeded(GUESSER);
        assertThat(throttle.delay(List.of(GUESSER.getFirst()))).isEqualTo(Duration.ofMillis(400));
        assertThat(throttle.delay(List.of(GUESSER.getLast()))).isZero();
    }
}
