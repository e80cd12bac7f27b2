package org.rostrum.floor.domain;


import org.junit.jupiter.api.Test;

/** The clock of who has the floor: limits, lights, pauses, and what happens at zero. */
class ClockRulesTest {
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
