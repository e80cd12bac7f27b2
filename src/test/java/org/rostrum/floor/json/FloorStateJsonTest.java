package org.rostrum.floor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorState;

class FloorStateJsonTest {
    @Test
    void the_state_before_anything_happened_survives() {
        FloorState nothing = FloorState.initial("rt1");

        assertThat(FloorStateJson.read(FloorStateJson.write(nothing))).isEqualTo(nothing);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_state_survives_with_its_history_at_every_step_of_a_meeting_with_undos(long seed) {
        RandomMeeting meeting = new RandomMeeting("rt1", seed);
        for (int i = 0; i < 700; i++) {
            meeting.next();
            // every step while the history grows, some afterwards
            if (i < 60 || i % 37 == 0) {
                String json = FloorStateJson.write(meeting.state());
                FloorState read = FloorStateJson.read(json);
                assertThat(read).as("seed %d, revision %d", seed, i + 1).isEqualTo(meeting.state());
            }
        }
    }

    @Test
    void after_reading_the_chair_can_take_back_as_far_as_before() {
        RandomMeeting meeting = new RandomMeeting("rt1", 42);
        for (int i = 0; i < 400; i++) {
            meeting.next();
        }
        FloorState read = FloorStateJson.read(FloorStateJson.write(meeting.state()));

        int undone = 0;
        for (Change undo = meeting.undo(); undo != null && undone < 50; undo = meeting.undo()) {
            read = Evolution.evolve(read, undo);
            assertThat(read).isEqualTo(meeting.state());
            undone++;
        }
        assertThat(undone).isPositive();
    }

    @Test
    void a_version_of_the_future_is_refused_with_what_was_found() {
        String future = FloorStateJson.write(FloorState.initial("rt1")).replaceFirst("\"v\":2", "\"v\":3");

        assertThatThrownBy(() -> FloorStateJson.read(future))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("v: found 3, expected 2");
    }
}
