package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SessionPlanTest {
    private static final Duration THREE_HOURS = Duration.ofHours(3);

    @Test
    void seven_minutes_at_a_rostrum_give_a_little_less_than_the_18_that_were_heard_in_a_morning() {
        SessionPlan morning = SessionPlan.atRostrum(THREE_HOURS, Duration.ZERO);
        SessionPlan withOrganization = SessionPlan.atRostrum(THREE_HOURS, Duration.ofHours(1));

        // 10.45 minutes for each; 18 and 13 were heard
        assertThat(morning.slots(Duration.ofMinutes(7))).isEqualTo(17);
        assertThat(withOrganization.slots(Duration.ofMinutes(7))).isEqualTo(11);
    }

    @Test
    void three_minutes_from_seats_give_41_in_three_hours_less_a_quarter_of_an_hour() {
        SessionPlan plan = SessionPlan.fromSeats(THREE_HOURS, Duration.ofMinutes(15));

        // 165 / (3 * 1.15 + 0.5) = 41.77
        assertThat(plan.slots(Duration.ofMinutes(3))).isEqualTo(41);
        assertThat(plan.limit(41)).isEqualTo(Duration.ofMinutes(3));
        assertThat(plan.limit(42)).isEqualTo(Duration.ofSeconds(175));
    }

    @Test
    void seventy_speakers_in_three_hours_have_not_quite_two_minutes() {
        assertThat(SessionPlan.fromSeats(THREE_HOURS, Duration.ZERO).limit(70)).isEqualTo(Duration.ofSeconds(105));
    }

    @Test
    void where_nothing_is_left_there_is_no_slot_and_no_limit() {
        SessionPlan plan = SessionPlan.fromSeats(Duration.ofMinutes(10), Duration.ofMinutes(20));

        assertThat(plan.slots(Duration.ofMinutes(1))).isZero();
        assertThat(plan.limit(5)).isZero();
        assertThat(plan.forSpeakers()).isZero();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        SessionPlan plan = SessionPlan.fromSeats(THREE_HOURS, Duration.ZERO);

        assertThatThrownBy(() -> plan.slots(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.limit(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SessionPlan.fromSeats(THREE_HOURS.negated(), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void both_ways_agree_and_five_seconds_more_would_not_fit() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Random random = new Random(seed);
            Duration length = Duration.ofMillis(random.nextInt(20_000_000));
            Duration fixed = Duration.ofMillis(random.nextInt(5_000_000));
            SessionPlan plan =
                    random.nextBoolean() ? SessionPlan.fromSeats(length, fixed) : SessionPlan.atRostrum(length, fixed);
            int speakers = 1 + random.nextInt(100);
            Duration limit = plan.limit(speakers);
            if (limit.isPositive()) {
                assertThat(plan.slots(limit)).as("seed %d", seed).isGreaterThanOrEqualTo(speakers);
            }
            assertThat(plan.slots(limit.plus(SessionPlan.STEP)))
                    .as("seed %d", seed)
                    .isLessThan(speakers);
        }
    }
}
