package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Given.CHAIR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clock of who has the floor: limits, lights, pauses, and what happens at zero. */
class ClockRulesTest {
    @Test
    void a_segment_whose_rules_stop_the_clock_at_zero_takes_no_time_back_that_was_used_before() {
        Segment strict = new Segment(
                "strict",
                Map.of("en", "Strict"),
                null,
                null,
                new Given.Rules().stopAtZero().settings());
        Given.meeting(rules -> rules.limit("default", 10), List.of(strict))
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(15)
                .clock(-5, true)
                .by(CHAIR, new FloorCommand.StartSegment("strict"))
                .clock(-5, false)
                .after(5)
                .by(CHAIR, new FloorCommand.EndStatement())
                .record("KEN 15+5");
    }

    @Test
    void a_second_right_of_reply_is_the_second_also_where_it_follows_the_first_at_once() {
        Given.meeting()
                .open()
                .asks("KEN", Kind.RIGHT_OF_REPLY, "first")
                .gives("first")
                .clock(600, true)
                .asks("KEN", Kind.RIGHT_OF_REPLY, "second")
                .gives("second")
                .clock(300, true);
    }
}
